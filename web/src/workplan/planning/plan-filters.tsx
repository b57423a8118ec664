import type { ReactNode } from 'react';
import { dayOf } from '../../platform/format';
import { useFormat } from '../../platform/use-format';
import { FilterBar, FilterSearch, FilterSelect } from '../../ui/filter-bar';
import { useWords as useKitWords } from '../../ui/words';
import { useWords as useWorkWords } from '../words';
import { lookOfStanding, standings, workStates } from '../work-state';
import type { PlanAddress } from './plan-address';
import type { Plan } from './plan-data';
import { showsAll, wholePlan } from './rows';
import { useWords } from './words';

interface PlanFiltersProps {
  plan: Plan;
  choices: PlanAddress;
  onChoose: (changes: Partial<PlanAddress>) => void;
  count: ReactNode;
}

/** Puts the plan together by lot, by partner or by demonstrator, and narrows it; and what it is compared with. */
export function PlanFilters({ plan, choices, onChoose, count }: PlanFiltersProps) {
  const say = useWords();
  const work = useWorkWords();
  const kit = useKitWords();
  const partners = new Map(plan.items.map(({ partner }) => [partner.id, partner.shortName]));
  const named = [...partners].map(([value, label]) => ({ value, label }));
  return (
    <FilterBar
      active={!showsAll(choices)}
      onClear={() => onChoose({ ...wholePlan, groupe: choices.groupe })}
      count={count}
    >
      <FilterSelect
        label={say('filter.group')}
        value={choices.groupe}
        none={say('filter.group.work')}
        choices={[
          { value: 'partenaire', label: say('filter.group.partner') },
          { value: 'demonstrateur', label: say('filter.group.demonstrator') },
        ]}
        onChange={(groupe) => onChoose({ groupe })}
      />
      <FilterSelect
        label={say('filter.partner')}
        value={choices.partenaire}
        choices={named.sort((a, b) => a.label.localeCompare(b.label, say.language))}
        onChange={(partenaire) => onChoose({ partenaire })}
      />
      <FilterSelect
        label={say('filter.state')}
        value={choices.etat}
        choices={[
          ...workStates.map((state) => ({ value: state, label: work(`work.${state}`) })),
          ...standings
            .filter((standing) => standing !== 'AT_RISK')
            .map((standing) => ({
              value: standing,
              label: say('filter.due', { state: kit(`state.${lookOfStanding[standing]}`) }),
            })),
        ]}
        onChange={(etat) => onChoose({ etat })}
      />
      <FilterSelect
        label={say('filter.shown')}
        value={choices.montrer}
        choices={[
          { value: 'critique', label: say('filter.critical') },
          { value: 'retard', label: say('filter.late') },
        ]}
        onChange={(montrer) => onChoose({ montrer })}
      />
      <BaselineSelect plan={plan} choices={choices} onChoose={onChoose} />
      <FilterSearch label={say('filter.words')} value={choices.texte} onChange={(texte) => onChoose({ texte })} />
    </FilterBar>
  );
}

/** What the plan is compared with: the newest baseline unless another is chosen. */
function BaselineSelect({ plan, choices, onChoose }: Omit<PlanFiltersProps, 'count'>) {
  const say = useWords();
  const format = useFormat();
  const [newest, ...older] = plan.baselines;
  const optionOf = ({ name, takenAt }: { name: string; takenAt: string }) =>
    say('baseline.option', { name, day: format.day(dayOf(takenAt)) });
  return (
    <FilterSelect
      label={say('baseline.label')}
      value={choices.reference === newest?.id ? '' : choices.reference}
      none={newest ? optionOf(newest) : say('baseline.agreed')}
      choices={older.map((one) => ({ value: one.id, label: optionOf(one) }))}
      onChange={(reference) => onChoose({ reference })}
    />
  );
}
