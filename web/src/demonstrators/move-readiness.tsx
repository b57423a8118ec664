import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../graphql/gql';
import { useDraft } from '../platform/draft';
import { readAgain } from '../platform/read-again';
import { refusalIn, useRefusal } from '../platform/refusal';
import { useToday } from '../platform/today';
import { useAnnounce } from '../ui/announcer';
import { DialogForm } from '../ui/dialog-form';
import { SelectField, TextArea } from '../ui/field';
import { Refused } from '../ui/problem';
import { DayField } from '../ui/typed-field';
import type { MaturedFunction } from './matured-function';
import { proofsOf } from './proofs';
import styles from './readiness-dialog.module.css';
import { refusals } from './refusals';
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
  const client = useApolloClient();
  const announce = useAnnounce();
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
  const [error, setError] = useState<unknown>();
  const ofDay = error !== undefined && ofTheDay.includes(refusalIn(error).code);
  const proofs = proofsOf(fn);
  const write = (changes: Partial<typeof values>) => {
    setError(undefined);
    change(changes);
  };
  const submit = async () => {
    setTried(true);
    const words = values.words.trim();
    if (!words || !values.reachedOn) return;
    try {
      const { trl, reachedOn, documentId } = values;
      await move({ variables: { input: { id, version, trl, reachedOn, words, documentId: documentId || null } } });
      forget();
      announce(say('readiness.done', { code, reached: trl }));
      void readAgain(client).catch(() => undefined);
    } catch (thrown) {
      setError(thrown);
      if (refusalIn(thrown).code === 'version.stale') void readAgain(client).catch(() => undefined);
    }
  };
  return (
    <DialogForm
      save={say('readiness.save')}
      onSubmit={submit}
      refused={
        error !== undefined &&
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
      <SelectField
        label={say('readiness.document')}
        optional
        hint={proofs.length === 0 ? say('readiness.document.none') : undefined}
        value={values.documentId}
        none={say('readiness.document.choose')}
        choices={proofs}
        onChange={(documentId) => write({ documentId })}
      />
    </DialogForm>
  );
}
