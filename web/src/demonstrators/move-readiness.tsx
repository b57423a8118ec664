import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../graphql/gql';
import { useDraft } from '../platform/draft';
import { useRefusal } from '../platform/refusal';
import { useToday } from '../platform/today';
import { DialogForm } from '../ui/dialog-form';
import { SelectField, TextArea } from '../ui/field';
import { Refused } from '../ui/problem';
import { DayField } from '../ui/typed-field';
import type { MaturedFunction } from './matured-function';
import { ProofField } from './proof-field';
import styles from './readiness-dialog.module.css';
import { refusals } from './refusals';
import { useDeed } from './use-deed';
import { useWords } from './words';

const MoveReadinessMutation = graphql(`
  mutation MoveReadiness($input: MoveReadinessInput!) {
    moveReadiness(input: $input) {
      id
      version
      trlNow
    }
  }
`);

const MOST_WORDS = 1_000;
const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const ofTheDay: readonly string[] = ['readiness.not-yet', 'readiness.before-last'];

/** The level that was reached or lost, on which day, and what proves it. */
export function MoveReadiness({ fn }: { fn: MaturedFunction }) {
  const say = useWords();
  const today = useToday();
  const sentenceOf = useRefusal(refusals);
  const [move] = useMutation(MoveReadinessMutation);
  const { id, version, code, trlNow } = fn;
  const { values, change, forget } = useDraft(`readiness.${id}`, {
    trl: Math.min(9, trlNow + 1),
    reachedOn: today,
    words: '',
    documentId: '',
  });
  const [tried, setTried] = useState(false);
  const done = say('readiness.done', { code, reached: values.trl });
  const { run, error, refused, clear } = useDeed({ done, onDone: forget });
  const ofDay = refused !== undefined && ofTheDay.includes(refused);
  const write = (changes: Partial<typeof values>) => {
    clear();
    change(changes);
  };
  const submit = async () => {
    setTried(true);
    const words = values.words.trim();
    if (!words || !values.reachedOn) return;
    const { trl, reachedOn, documentId } = values;
    const input = { id, version, trl, reachedOn, words, documentId: documentId || null };
    await run(() => move({ variables: { input } }));
  };
  return (
    <DialogForm
      save={say('readiness.save')}
      onSubmit={submit}
      refused={
        refused !== undefined &&
        !ofDay && <Refused error={error} what={say('readiness.refused', { code })} refusals={refusals} />
      }
    >
      <div className={styles.two}>
        <SelectField
          label={say('readiness.level')}
          data-autofocus
          value={String(values.trl)}
          choices={LEVELS.filter((trl) => trl !== trlNow).map((trl) => ({
            value: String(trl),
            label: say('trl', { reached: trl }),
          }))}
          onChange={(trl) => write({ trl: Number(trl) })}
        />
        <DayField
          label={say('readiness.on')}
          value={values.reachedOn}
          onChange={(reachedOn) => write({ reachedOn })}
          error={
            ofDay ? sentenceOf(error).sentence : tried && !values.reachedOn ? say('readiness.on.missing') : undefined
          }
        />
      </div>
      <TextArea
        label={say('readiness.words')}
        value={values.words}
        max={MOST_WORDS}
        rows={2}
        onChange={(words) => write({ words })}
        error={tried && !values.words.trim() ? say('readiness.words.missing') : undefined}
      />
      <ProofField fn={fn} value={values.documentId} onChange={(documentId) => write({ documentId })} />
    </DialogForm>
  );
}
