import { TextField } from '../../ui/field';
import { useWords } from './words';

export interface Titles {
  readonly code: string;
  readonly titleFr: string;
  readonly titleEn: string;
}

/** The English title falls back on the French one: every row has both. */
export const bothTitles = ({ code, titleFr, titleEn }: Titles): Titles => ({
  code: code.trim(),
  titleFr: titleFr.trim(),
  titleEn: titleEn.trim() || titleFr.trim(),
});

export const titled = ({ code, titleFr }: Titles): boolean => code.trim() !== '' && titleFr.trim() !== '';

interface TitleFieldsProps {
  values: Titles;
  example: string;
  /** Somebody tried to save: what lacks is said. */
  tried: boolean;
  onChange: (changes: Partial<Titles>) => void;
}

/** How a row is named: by its code in the plan, by its title in both languages. */
export function TitleFields({ values, example, tried, onChange }: TitleFieldsProps) {
  const say = useWords();
  return (
    <>
      <TextField
        label={say('code')}
        value={values.code}
        maxLength={20}
        data-autofocus
        onChange={(code) => onChange({ code })}
        error={tried && !values.code.trim() && say('code.missing', { example })}
      />
      <TextField
        label={say('titleFr')}
        value={values.titleFr}
        maxLength={200}
        onChange={(titleFr) => onChange({ titleFr })}
        error={tried && !values.titleFr.trim() && say('title.missing')}
      />
      <TextField
        label={say('titleEn')}
        optional
        hint={say('titleEn.hint')}
        value={values.titleEn}
        maxLength={200}
        onChange={(titleEn) => onChange({ titleEn })}
      />
    </>
  );
}
