import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../graphql/gql';
import { useDraft } from '../platform/draft';
import { can, type Permitted } from '../platform/permissions';
import { refusalIn } from '../platform/refusal';
import { useAnnounce } from '../ui/announcer';
import { Button } from '../ui/button';
import { TextArea } from '../ui/field';
import { Refused } from '../ui/problem';
import styles from './deliverable-panel.module.css';
import { useWords as useDueWords } from './dues/words';
import { workplanRefusals } from './refusals';
import { useWords } from './words';

const AcceptDeliverableMutation = graphql(`
  mutation AcceptDeliverable($input: AcceptDeliverableInput!) {
    acceptDeliverable(input: $input) {
      id
      version
      state
      acceptedOn
      standing
      driftDays
      viewerCan
    }
  }
`);

const RequestChangesMutation = graphql(`
  mutation RequestChanges($input: RequestChangesInput!) {
    requestChanges(input: $input) {
      id
      version
      state
      standing
      driftDays
      viewerCan
      ...ChangeRequest_Deliverable
    }
  }
`);

interface ReviewDeliverableProps {
  deliverable: Permitted & { readonly id: string; readonly version: number; readonly code: string };
}

/** What the lead answers to a deliverable that was handed in: accepted, or what to change. */
export function ReviewDeliverable({ deliverable }: ReviewDeliverableProps) {
  const say = useWords();
  const sayOf = useDueWords();
  const client = useApolloClient();
  const announce = useAnnounce();
  const [accept, { loading: accepting }] = useMutation(AcceptDeliverableMutation);
  const [ask, { loading: asking }] = useMutation(RequestChangesMutation);
  const draft = useDraft(`deliverable.${deliverable.id}.changes`, { reason: '', words: '' });
  const [writing, setWriting] = useState(draft.values.reason !== '');
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  const { id, version, code } = deliverable;
  const { reason, words } = draft.values;

  const attempt = async (deed: () => Promise<unknown>, said: string) => {
    setError(undefined);
    try {
      await deed();
      draft.forget();
      announce(said);
    } catch (thrown) {
      setError(thrown);
      if (refusalIn(thrown).code === 'version.stale') void client.refetchQueries({ include: ['DeliverablePanel'] });
    }
  };
  const acceptIt = () =>
    attempt(() => accept({ variables: { input: { id, version, words: words.trim() } } }), say('accept.done', { code }));
  const askIt = () => {
    setTried(true);
    if (!reason.trim()) return;
    const input = { id, version, reason: reason.trim() };
    void attempt(() => ask({ variables: { input } }), say('changes.done', { code }));
  };

  return (
    <section className={styles.deed}>
      {error !== undefined && (
        <Refused error={error} what={say('review.refused', { code })} refusals={workplanRefusals} />
      )}
      {writing && (
        <TextArea
          label={say('changes.reason')}
          value={reason}
          max={500}
          autoFocus
          onChange={(typed) => draft.change({ reason: typed })}
          error={tried && !reason.trim() ? say('changes.missing') : undefined}
        />
      )}
      {!writing && can(deliverable, 'deliverable.accept') && (
        <TextArea
          label={sayOf('accept.words')}
          value={words}
          max={500}
          rows={1}
          onChange={(typed) => draft.change({ words: typed })}
        />
      )}
      <div className={styles.actions}>
        {writing ? (
          <>
            <Button kind="primary" busy={asking} onClick={askIt}>
              {say('changes.save')}
            </Button>
            <Button
              onClick={() => {
                draft.forget();
                setWriting(false);
              }}
            >
              {say('changes.cancel')}
            </Button>
          </>
        ) : (
          <>
            {can(deliverable, 'deliverable.accept') && (
              <Button kind="primary" busy={accepting} onClick={() => void acceptIt()}>
                {say('accept.save', { code })}
              </Button>
            )}
            {can(deliverable, 'deliverable.request-changes') && (
              <Button onClick={() => setWriting(true)}>{say('changes.open')}</Button>
            )}
          </>
        )}
      </div>
    </section>
  );
}
