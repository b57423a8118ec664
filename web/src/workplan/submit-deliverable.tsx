import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../graphql/gql';
import type { Day } from '../platform/day';
import { useDraft } from '../platform/draft';
import { refusalIn, useRefusal } from '../platform/refusal';
import { useToday } from '../platform/today';
import { useFormat } from '../platform/use-format';
import { useAnnounce } from '../ui/announcer';
import { Button } from '../ui/button';
import { TextArea } from '../ui/field';
import { Refused } from '../ui/problem';
import styles from './deliverable-panel.module.css';
import { workplanRefusals } from './refusals';
import { useWords } from './words';

const SubmitDeliverableMutation = graphql(`
  mutation SubmitDeliverable($input: SubmitDeliverableInput!) {
    submitDeliverable(input: $input) {
      id
      version
      state
      submittedOn
      delayReason
      standing
      driftDays
      viewerCan
    }
  }
`);

interface SubmitDeliverableProps {
  deliverable: {
    readonly id: string;
    readonly version: number;
    readonly code: string;
    readonly dueOn: Day;
    readonly delayReason: string;
  };
}

/** Hands a deliverable in; after its day, with the reason the report of the period asks for. */
export function SubmitDeliverable({ deliverable }: SubmitDeliverableProps) {
  const say = useWords();
  const client = useApolloClient();
  const announce = useAnnounce();
  const format = useFormat();
  const today = useToday();
  const sentenceOf = useRefusal(workplanRefusals);
  const [submit, { loading: busy }] = useMutation(SubmitDeliverableMutation);
  const { values, change, forget } = useDraft(`deliverable.${deliverable.id}.submit`, {
    reason: deliverable.delayReason,
  });
  const [error, setError] = useState<unknown>();
  const late = today > deliverable.dueOn;
  const unreasoned = error !== undefined && refusalIn(error).code === 'deliverable.delay-needs-reason';

  const send = async () => {
    setError(undefined);
    try {
      const { id, version } = deliverable;
      await submit({ variables: { input: { id, version, delayReason: late ? values.reason.trim() : '' } } });
      forget();
      announce(say('submit.done', { code: deliverable.code }));
    } catch (thrown) {
      setError(thrown);
      if (refusalIn(thrown).code === 'version.stale') void client.refetchQueries({ include: ['DeliverablePanel'] });
    }
  };
  return (
    <section className={styles.deed}>
      {late && (
        <TextArea
          label={say('submit.reason')}
          value={values.reason}
          max={500}
          hint={say('submit.reason.hint', { day: format.day(deliverable.dueOn) })}
          onChange={(reason) => {
            setError(undefined);
            change({ reason });
          }}
          error={unreasoned ? sentenceOf(error).sentence : undefined}
        />
      )}
      {error !== undefined && !unreasoned && (
        <Refused error={error} what={say('submit.refused', { code: deliverable.code })} refusals={workplanRefusals} />
      )}
      <div className={styles.actions}>
        <Button kind="primary" busy={busy} onClick={() => void send()}>
          {say('submit.save', { code: deliverable.code })}
        </Button>
      </div>
    </section>
  );
}
