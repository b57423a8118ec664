import { type ReactNode, useState } from 'react';
import { useProject, useTitleOf } from '../../consortium/current-project';
import { type Day, projectMonth } from '../../platform/day';
import { useToday } from '../../platform/today';
import { DialogForm } from '../../ui/dialog-form';
import { SelectField } from '../../ui/field';
import { DayField } from '../../ui/typed-field';
import type { Plan } from '../planning/plan-data';
import styles from './drawing.module.css';
import { DrawingRefused } from './drawing-refused';
import { bothTitles, TitleFields, type Titles, titled } from './titles';
import { useWords } from './words';

/** What is said of a milestone as of a deliverable. */
export interface DueValues extends Titles {
  readonly workPackageId: string;
  readonly partnerId: string;
}

interface Drawn extends Titles {
  readonly workPackage: { readonly id: string };
  readonly partner: { readonly id: string };
}

/** What a form begins with: what is there already, or nothing but the work that a new one closes. */
export const startOf = (due: Drawn | undefined, workPackageId: string): DueValues => ({
  code: due?.code ?? '',
  titleFr: due?.titleFr ?? '',
  titleEn: due?.titleEn ?? '',
  workPackageId: due?.workPackage.id ?? workPackageId,
  partnerId: due?.partner.id ?? '',
});

interface DueFormProps {
  plan: Plan;
  partners: ReadonlyArray<{ readonly id: string; readonly shortName: string }>;
  start: DueValues;
  example: string;
  /** A new one is dated; the day of one that is there is moved on the plan. */
  isNew: boolean;
  onClose: () => void;
  save: (values: DueValues, dueOn: Day) => Promise<void>;
  /** The fields of its own kind. */
  children: ReactNode;
}

/** A milestone or a deliverable: its names, the work that it closes, who answers for it and, when it is new, its day. */
export function DueForm({ plan, partners, start, example, isNew, onClose, save, children }: DueFormProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  const today = useToday();
  const { startsOn: first } = useProject();
  const [values, setValues] = useState(start);
  const closed = plan.items.find(({ id }) => id === start.workPackageId);
  const [dueOn, setDueOn] = useState<Day>(closed?.endsOn ?? today);
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  const write = (changes: Partial<DueValues>) => {
    setError(undefined);
    setValues({ ...values, ...changes });
  };
  const submit = async () => {
    setTried(true);
    const { workPackageId, partnerId } = values;
    if (!titled(values) || !workPackageId || !partnerId || (isNew && !dueOn)) return;
    try {
      await save({ ...bothTitles(values), workPackageId, partnerId }, dueOn);
    } catch (thrown) {
      setError(thrown);
    }
  };
  return (
    <DialogForm
      save={say('save')}
      onCancel={onClose}
      onSubmit={submit}
      refused={<DrawingRefused error={error} code={values.code} />}
    >
      <TitleFields values={values} example={example} tried={tried} onChange={write} />
      <div className={styles.two}>
        <SelectField
          label={say('work')}
          value={values.workPackageId}
          none={say('work.none')}
          choices={plan.items
            .filter(({ kind }) => kind === 'WORK')
            .map((item) => ({ value: item.id, label: `${item.code} ${titleOf(item)}` }))}
          onChange={(workPackageId) => write({ workPackageId })}
          error={tried && !values.workPackageId && say('work.missing')}
        />
        <SelectField
          label={say('lead')}
          value={values.partnerId}
          none={say('lead.none')}
          choices={partners.map(({ id: value, shortName: label }) => ({ value, label }))}
          onChange={(partnerId) => write({ partnerId })}
          error={tried && !values.partnerId && say('lead.missing')}
        />
      </div>
      {isNew && (
        <DayField
          label={say('due')}
          value={dueOn}
          onChange={setDueOn}
          hint={dueOn && say('days.month', { first: projectMonth(first, dueOn) })}
          error={tried && !dueOn && say('days.missing')}
        />
      )}
      {children}
    </DialogForm>
  );
}
