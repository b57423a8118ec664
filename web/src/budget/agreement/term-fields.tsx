import { TextArea, TextField } from '../../ui/field';
import { DayField } from '../../ui/typed-field';
import { useWords } from './words';

const MOST_TITLE = 120;
const MOST_WORDS = 2_000;

interface WordsProps {
  value: string;
  onChange: (value: string) => void;
  /** Whether to say that it is missing. */
  tried?: boolean;
}

/** What a version is called. */
export function TitleField({ value, onChange, tried = true }: WordsProps) {
  const say = useWords();
  return (
    <TextField
      label={say('draft.name')}
      data-autofocus
      maxLength={MOST_TITLE}
      value={value}
      onChange={onChange}
      error={tried && !value.trim() ? say('field.missing') : undefined}
    />
  );
}

/** Why an amendment is asked for. */
export function ReasonField({ value, onChange, optional }: Omit<WordsProps, 'tried'> & { optional?: boolean }) {
  const say = useWords();
  return (
    <TextArea
      label={say('draft.reason')}
      optional={optional}
      rows={3}
      max={MOST_WORDS}
      value={value}
      onChange={onChange}
    />
  );
}

/** The words of a decision. */
export function DecisionField({ value, onChange, tried }: WordsProps) {
  const say = useWords();
  return (
    <TextArea
      label={say('decide.words')}
      data-autofocus
      rows={3}
      max={MOST_WORDS}
      value={value}
      onChange={onChange}
      error={tried && !value.trim() ? say('field.missing') : undefined}
    />
  );
}

/** From when until when expenditure counts, and until when it may be paid. */
export interface Window {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly paidUntil: string;
}

export const isWhole = (window: Window): boolean => Object.values(window).every((day) => day !== '');

export function WindowFields({ value, onChange }: { value: Window; onChange: (window: Window) => void }) {
  const say = useWords();
  const { startsOn, endsOn, paidUntil } = value;
  return (
    <>
      <DayField
        label={say('field.starts')}
        value={startsOn}
        onChange={(day) => onChange({ ...value, startsOn: day })}
      />
      <DayField label={say('field.ends')} value={endsOn} onChange={(day) => onChange({ ...value, endsOn: day })} />
      <DayField
        label={say('field.paid')}
        value={paidUntil}
        onChange={(day) => onChange({ ...value, paidUntil: day })}
      />
    </>
  );
}
