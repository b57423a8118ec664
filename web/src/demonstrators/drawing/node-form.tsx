import { useState } from 'react';
import { useDraft } from '../../platform/draft';
import { TextField } from '../../ui/field';
import { Refused } from '../../ui/problem';
import { refusals } from '../refusals';
import { useDeed } from '../use-deed';
import { useWords } from './words';

const MOST_CODE = 20;
const MOST_TITLE = 200;

/** What every node of the tree is called. */
interface NodeWords {
  readonly code: string;
  readonly title: string;
  readonly otherTitle: string;
}

/** The words of a node, kept until they are saved, and what became of saving them. */
export function useNodeForm<Values extends NodeWords>(key: string, saved: Values, onDone: () => void) {
  const say = useWords();
  const { values, change, forget } = useDraft(key, saved);
  const [tried, setTried] = useState(false);
  const leave = () => {
    forget();
    onDone();
  };
  const code = values.code.trim();
  const { run, error, clear } = useDeed({ done: say('done', { code }), onDone: leave });
  return {
    values,
    leave,
    run,
    tryIt: () => setTried(true),
    write: (changes: Partial<Values>) => {
      clear();
      change(changes);
    },
    missing: (value: string) => (tried && !value.trim() ? say('missing') : undefined),
    refused: error !== undefined && <Refused error={error} what={say('refused', { code })} refusals={refusals} />,
  };
}

interface NodeFieldsProps {
  values: NodeWords;
  write: (changes: Partial<NodeWords>) => void;
  missing: (value: string) => string | undefined;
}

export function CodeField({ values, write, missing }: NodeFieldsProps) {
  const say = useWords();
  return (
    <TextField
      label={say('code')}
      data-autofocus
      maxLength={MOST_CODE}
      value={values.code}
      onChange={(code) => write({ code })}
      error={missing(values.code)}
    />
  );
}

/** Its title in one's own language, and in the other where it differs. */
export function TitleFields({ values, write, missing }: NodeFieldsProps) {
  const say = useWords();
  return (
    <>
      <TextField
        label={say('title')}
        maxLength={MOST_TITLE}
        value={values.title}
        onChange={(title) => write({ title })}
        error={missing(values.title)}
      />
      <TextField
        label={say('title.other')}
        optional
        lang={say.language === 'fr' ? 'en' : 'fr'}
        maxLength={MOST_TITLE}
        hint={say('other.hint')}
        value={values.otherTitle}
        onChange={(otherTitle) => write({ otherTitle })}
      />
    </>
  );
}
