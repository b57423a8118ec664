import type { ReactNode } from 'react';
import type { WorkState } from '../graphql/graphql';
import { daysBetween } from '../platform/day';
import { useFormat } from '../platform/use-format';
import { TextArea } from '../ui/field';
import { Segmented } from '../ui/segmented';
import { DayField, NumberField } from '../ui/typed-field';
import { nextOf } from './dated';
import type { Status, StatusField } from './status';
import styles from './status-fields.module.css';
import { useWords } from './words';
import { WorkProgress } from './work-progress';
import { lookOfWork, workStates } from './work-state';
import type { WorkStatus } from './work-status';

/** Moves the keyboard to one field of the form. */
export function focusField(form: HTMLElement | null, field: StatusField): void {
  const inside = form?.querySelector<HTMLElement>(`[data-field=${field}]`);
  const control = inside?.querySelector<HTMLElement>('input:checked, input:not([type=radio]), textarea');
  control?.focus();
  if (control instanceof HTMLTextAreaElement) control.setSelectionRange(control.value.length, control.value.length);
  else if (control instanceof HTMLInputElement && control.type === 'text') control.select();
}

/** What the progress and the next date mean beside the plan, told while one types. */
function useReadings(work: WorkStatus, { progress, nextOn }: Status) {
  const say = useWords();
  const format = useFormat();
  const behind = work.expectedProgress - Number(progress);
  const expected = format.percent(work.expectedProgress);
  const key = behind === 0 ? 'progress.asPlanned' : behind > 0 ? 'progress.behind' : 'progress.ahead';
  const next = nextOf(work);
  const days = next && nextOn ? daysBetween(next.baselineOn, nextOn) : 0;
  const date = !next
    ? undefined
    : say(days === 0 ? 'next.asPlanned' : days > 0 ? 'next.after' : 'next.before', {
        days: Math.abs(days),
        code: next.code,
        baseline: format.day(next.baselineOn),
      });
  return {
    progress: progress === '' ? undefined : say(key, { points: Math.abs(behind), expected }),
    behind: behind > 5,
    date: nextOn ? date : say('next.none'),
    slips: days > 0,
  };
}

interface StatusFieldsProps {
  work: WorkStatus;
  status: Status;
  /** Hours spent in the period, when somebody reckons them. */
  effort: string;
  onEffort: (hours: string) => void;
  /** How long each text may be. */
  most: number;
  /** What is wrong with a field, and how to cure it. */
  errorOf: (field: StatusField) => ReactNode;
  onWrite: (changes: Partial<Status>) => void;
  onState: (state: WorkState) => void;
}

/** The six things said of a work package. */
export function StatusFields({ work, status, effort, most, errorOf, onWrite, onState, onEffort }: StatusFieldsProps) {
  const say = useWords();
  const readings = useReadings(work, status);
  return (
    <div className={styles.fields}>
      <div className={styles.state} data-field="state">
        <Segmented
          label={say('field.state')}
          keys
          segments={workStates.map((state) => ({
            value: state,
            label: say(`work.${state}`),
            state: lookOfWork[state],
          }))}
          value={status.state}
          onChange={onState}
        />
        <p className="small dim">{say(`work.means.${status.state}`)}</p>
      </div>
      <div className={styles.progress} data-field="progress">
        <NumberField
          label={say('field.progress')}
          value={status.progress}
          min={0}
          max={100}
          by={5}
          onChange={(text) => onWrite({ progress: text && String(Math.round(Number(text))) })}
          hint={readings.progress}
          hintTone={readings.behind ? 'risque' : undefined}
          error={errorOf('progress') ?? (status.progress === '' ? say('progress.missing') : undefined)}
        />
        <WorkProgress
          state={status.state}
          progress={Number(status.progress)}
          expected={work.expectedProgress}
          width={190}
        />
      </div>
      <div className={styles.date} data-field="nextOn">
        <DayField
          label={say('field.nextOn')}
          optional
          value={status.nextOn}
          onChange={(nextOn) => onWrite({ nextOn })}
          hint={readings.date}
          hintTone={readings.slips ? 'risque' : undefined}
          error={errorOf('nextOn')}
        />
      </div>
      {(['done', 'next', 'blockers'] as const).map((field) => (
        <div key={field} className={styles.words} data-field={field}>
          <TextArea
            label={say(`field.${field}`)}
            value={status[field]}
            max={most}
            onChange={(text) => onWrite({ [field]: text })}
            error={errorOf(field)}
          />
        </div>
      ))}
      <div className={styles.effort}>
        <NumberField
          label={say('field.effort')}
          optional
          value={effort}
          min={0}
          max={100_000}
          onChange={onEffort}
          hint={say('field.effort.hint')}
        />
      </div>
    </div>
  );
}
