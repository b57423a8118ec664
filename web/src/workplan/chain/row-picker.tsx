import { useId } from 'react';
import { useTitleOf } from '../../consortium/current-project';
import { useToday } from '../../platform/today';
import { Button } from '../../ui/button';
import { FilterBar, FilterSearch } from '../../ui/filter-bar';
import { isLate } from '../planning/item';
import { matcher, wholePlan } from '../planning/rows';
import type { Item } from './chain-data';
import type { LinkedPlan } from './plan-links';
import styles from './row-picker.module.css';
import { useWords } from './words';

const MOST = 8;

interface RowPickerProps {
  plan: LinkedPlan;
  words: string;
  /** Whether a row is chosen already: nothing is suggested then. */
  chosen: boolean;
  onWords: (words: string) => void;
  onChoose: (id: string) => void;
}

/** Finds the row one asks about: by its code or title, or among what is late and what comes soon. */
export function RowPicker({ plan, words, chosen, onWords, onChoose }: RowPickerProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  const today = useToday();
  const heading = useId();
  const rows = plan.items.filter(({ kind }) => kind !== 'DELIVERABLE');
  const asked = words.trim() !== '';
  const matches = matcher({ ...wholePlan, texte: words }, today);
  const found = asked ? rows.filter(matches) : chosen ? [] : suggested(rows, today);
  return (
    <>
      <FilterBar
        active={asked}
        onClear={() => onWords('')}
        count={asked ? say('pick.count', { count: found.length }) : undefined}
      >
        <FilterSearch label={say('pick.words')} value={words} onChange={onWords} />
      </FilterBar>
      {asked && found.length === 0 && <p className="dim">{say('pick.none')}</p>}
      {found.length > 0 && (
        <>
          <p id={heading} className="small sec">
            {say(asked ? 'pick.found' : 'pick.suggested')}
          </p>
          <ul className={styles.found} aria-labelledby={heading}>
            {found.slice(0, MOST).map((item) => (
              <li key={item.id}>
                <Button onClick={() => onChoose(item.id)}>
                  {say('pick.one', { code: item.code, title: titleOf(item) })}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What is late or kept back first, then the milestones to come. */
function suggested(rows: readonly Item[], today: string): readonly Item[] {
  const late = rows.filter((item) => !item.done && (isLate(item, today) || item.askedOn !== null));
  const coming = rows
    .filter((item) => item.kind === 'MILESTONE' && !item.done && !late.includes(item))
    .sort((a, b) => a.endsOn.localeCompare(b.endsOn));
  return [...late, ...coming];
}
