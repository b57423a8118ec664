import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useProject, useTitleOf } from '../../consortium/current-project';
import type { WorkDrawingQuery } from '../../graphql/graphql';
import { newId } from '../../platform/apollo';
import { addDays, addMonths, type Day, projectMonth } from '../../platform/day';
import { useToday } from '../../platform/today';
import { DialogForm } from '../../ui/dialog-form';
import { SelectField, TextArea, TextField } from '../../ui/field';
import { DayField } from '../../ui/typed-field';
import type { Days } from '../planning/item';
import type { Plan } from '../planning/plan-data';
import styles from './drawing.module.css';
import { AddWorkPackageMutation, DescribeWorkPackageMutation } from './drawing-data';
import { DrawingRefused } from './drawing-refused';
import { effortOf, monthsOf } from './effort';
import { PartFields } from './part-fields';
import { bothTitles, TitleFields, titled } from './titles';
import { useWords } from './words';

export type DrawnWork = WorkDrawingQuery['workPackage'];

interface WorkFormProps {
  plan: Plan;
  partners: ReadonlyArray<{ readonly id: string; readonly shortName: string }>;
  /** Absent for a new one. */
  work?: DrawnWork;
  parentId: string;
  onClose: () => void;
  onSaved: (code: string) => Promise<void>;
}

const startOf = (work: DrawnWork | undefined, parentId: string) => ({
  code: work?.code ?? '',
  titleFr: work?.titleFr ?? '',
  titleEn: work?.titleEn ?? '',
  parentId: work ? (work.parentId ?? '') : parentId,
  leadPartnerId: work?.leadPartner.id ?? '',
  objectivesFr: work?.objectivesFr ?? '',
  objectivesEn: work?.objectivesEn ?? '',
  tags: work?.tags.join(', ') ?? '',
  months: Object.fromEntries((work?.parts ?? []).map(({ partner, effort }) => [partner.id, monthsOf(effort)])),
});

/** Three months from now, as far as they lie in what it stands under. */
function daysFrom(today: Day, above: Days): Days {
  const within = today > above.startsOn && today < above.endsOn;
  const startsOn = within ? today : above.startsOn;
  const later = addDays(addMonths(startsOn, 3), -1);
  return { startsOn, endsOn: later < above.endsOn ? later : above.endsOn };
}

const MOST_OBJECTIVES = 2_000;

/** A work package or a task: what it is, who does how much of it, and, when it is new, when. */
export function WorkForm({ plan, partners, work, parentId, onClose, onSaved }: WorkFormProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  const { startsOn: first } = useProject();
  const [id] = useState(newId);
  const [values, setValues] = useState(() => startOf(work, parentId));
  const above = plan.items.find((item) => item.id === parentId) ?? plan;
  const today = useToday();
  const [days, setDays] = useState(() => daysFrom(today, above));
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  const [add] = useMutation(AddWorkPackageMutation);
  const [describe] = useMutation(DescribeWorkPackageMutation);
  const write = (changes: Partial<typeof values>) => {
    setError(undefined);
    setValues({ ...values, ...changes });
  };
  const typed = Object.values(values.months).filter((text) => text !== '');
  const wrong = typed.some((text) => effortOf(text) === undefined);
  const unordered = days.startsOn !== '' && days.endsOn !== '' && days.endsOn < days.startsOn;
  const undated = !work && (days.startsOn === '' || days.endsOn === '' || unordered);

  const save = async () => {
    setTried(true);
    if (!titled(values) || !values.leadPartnerId || wrong || undated) return;
    const said = {
      ...bothTitles(values),
      parentId: values.parentId || null,
      leadPartnerId: values.leadPartnerId,
      objectivesFr: values.objectivesFr.trim(),
      objectivesEn: values.objectivesEn.trim(),
      tags: values.tags.split(',').flatMap((tag) => tag.trim() || []),
      parts: Object.entries(values.months).flatMap(([partnerId, text]) => {
        const effort = effortOf(text);
        return effort === undefined ? [] : [{ partnerId, effort }];
      }),
    };
    try {
      if (work) await describe({ variables: { input: { id: work.id, version: work.version, ...said } } });
      else await add({ variables: { input: { id, projectId: plan.projectId, ...days, ...said } } });
      await onSaved(said.code);
    } catch (thrown) {
      setError(thrown);
    }
  };

  return (
    <DialogForm
      save={say('save')}
      onCancel={onClose}
      onSubmit={save}
      refused={<DrawingRefused error={error} code={values.code} />}
    >
      <TitleFields values={values} example="T4.4" tried={tried} onChange={write} />
      <div className={styles.two}>
        <SelectField
          label={say('parent')}
          value={values.parentId}
          none={say('parent.none')}
          choices={plan.items
            .filter((item) => item.kind === 'WORK' && item.id !== work?.id)
            .map((item) => ({ value: item.id, label: `${item.code} ${titleOf(item)}` }))}
          onChange={(parent) => write({ parentId: parent })}
        />
        <SelectField
          label={say('lead')}
          value={values.leadPartnerId}
          none={say('lead.none')}
          choices={partners.map(({ id: value, shortName: label }) => ({ value, label }))}
          onChange={(leadPartnerId) => write({ leadPartnerId })}
          error={tried && !values.leadPartnerId && say('lead.missing')}
        />
      </div>
      {!work && (
        <div className={styles.two}>
          <DayField
            label={say('start')}
            value={days.startsOn}
            onChange={(startsOn) => setDays({ ...days, startsOn })}
            error={tried && !days.startsOn && say('days.missing')}
          />
          <DayField
            label={say('end')}
            value={days.endsOn}
            onChange={(endsOn) => setDays({ ...days, endsOn })}
            hint={
              days.startsOn && days.endsOn
                ? say('days.months', {
                    first: projectMonth(first, days.startsOn),
                    last: projectMonth(first, days.endsOn),
                  })
                : undefined
            }
            error={unordered ? say('days.order') : tried && !days.endsOn && say('days.missing')}
          />
        </div>
      )}
      <PartFields partners={partners} months={values.months} onChange={(months) => write({ months })} />
      <TextArea
        label={say('objectivesFr')}
        value={values.objectivesFr}
        max={MOST_OBJECTIVES}
        onChange={(objectivesFr) => write({ objectivesFr })}
      />
      <TextArea
        label={say('objectivesEn')}
        value={values.objectivesEn}
        max={MOST_OBJECTIVES}
        onChange={(objectivesEn) => write({ objectivesEn })}
      />
      <TextField
        label={say('tags')}
        optional
        hint={say('tags.hint')}
        value={values.tags}
        onChange={(tags) => write({ tags })}
      />
    </DialogForm>
  );
}
