import { useTitleOf } from '../../consortium/current-project';
import { SelectField } from '../../ui/field';
import { useWords } from '../words';
import type { Term } from './dossier-data';

interface TypologyFieldProps {
  value: string;
  typologies: readonly Term[];
  onChange: (code: string) => void;
  /** It was asked for and is missing. */
  missing: boolean;
}

/** The kind of error behind a deduction, of those that the programme names. */
export function TypologyField({ value, typologies, onChange, missing }: TypologyFieldProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  return (
    <SelectField
      label={say('form.typology')}
      none={say('form.typology.none')}
      value={value}
      choices={typologies.map((term) => ({ value: term.code, label: titleOf(term) }))}
      onChange={onChange}
      error={missing ? say('form.needed') : undefined}
    />
  );
}
