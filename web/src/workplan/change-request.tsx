import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { PersonName } from '../consortium/person-name';
import { graphql } from '../graphql/gql';
import type { ChangeRequest_DeliverableFragment } from '../graphql/graphql';
import { Moment } from '../ui/figures';
import styles from './change-request.module.css';
import { useWords } from './words';

export const ChangeRequestFragment = graphql(`
  fragment ChangeRequest_Deliverable on Deliverable {
    state
    changeRequest {
      id
      at
      reason
      author {
        id
        ...PersonName_Person
      }
    }
  }
`);

interface ChangeRequestProps {
  deliverable: FragmentType<ChangeRequest_DeliverableFragment>;
  /** In a row of a list: only what still waits for an answer, in one line. */
  brief?: boolean;
}

/** Why the lead sent a deliverable back, who and when; nothing for those whom it does not concern. */
export function ChangeRequest({ deliverable, brief = false }: ChangeRequestProps) {
  const say = useWords();
  const { data, complete } = useFragment({
    fragment: ChangeRequestFragment,
    fragmentName: 'ChangeRequest_Deliverable',
    from: deliverable,
  });
  const request = complete ? data.changeRequest : null;
  if (!complete || !request) return null;
  const open = data.state === 'CHANGES_REQUESTED';
  if (brief)
    return open ? (
      <p className={styles.brief}>
        <b>{say('changes.brief')}</b> {request.reason}
      </p>
    ) : null;
  return (
    <section className={styles.request} data-open={open || undefined}>
      <h3>{say(open ? 'changes.wanted' : 'changes.last')}</h3>
      <p className={styles.reason}>{request.reason}</p>
      <p className="small dim">
        <PersonName person={request.author} />, <Moment at={request.at} />
      </p>
    </section>
  );
}
