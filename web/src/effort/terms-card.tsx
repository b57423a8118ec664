import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { DocumentList } from '../documents/document-list';
import { graphql } from '../graphql/gql';
import { can } from '../platform/permissions';
import { readAgain } from '../platform/read-again';
import { useFormat } from '../platform/use-format';
import { useAnnounce } from '../ui/announcer';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { Refused } from '../ui/problem';
import type { PersonMonth } from './month-data';
import { effortRefusals } from './refusals';
import { TermDialog } from './term-dialog';
import styles from './terms-card.module.css';
import { useWords } from './words';

const RemoveTermMutation = graphql(`
  mutation RemoveTerm($input: RemoveTermInput!) {
    removeTerm(input: $input) {
      id
    }
  }
`);

type Employee = PersonMonth['employee'];
type Term = NonNullable<Employee['terms']>[number];

/** One contract: its dates, what it costs, what an hour of it is worth, and the papers that say so. */
function TermRow({ term, keeps, onChange }: { term: Term; keeps: boolean; onChange: () => void }) {
  const say = useWords();
  const format = useFormat();
  const client = useApolloClient();
  const announce = useAnnounce();
  const [remove] = useMutation(RemoveTermMutation);
  const [error, setError] = useState<unknown>();
  const { id, version } = term;
  const drop = async () => {
    try {
      await remove({ variables: { input: { id, version } } });
      announce(say('term.removed'));
      await readAgain(client).catch(() => undefined);
    } catch (thrown) {
      setError(thrown);
    }
  };
  const span = { from: format.day(term.fromOn), until: term.untilOn ? format.day(term.untilOn) : '' };
  return (
    <li className={styles.term}>
      <div className={styles.head}>
        <h3>{say(term.untilOn ? 'term.span' : 'term.since', span)}</h3>
        {keeps && (
          <span className={styles.deeds}>
            <Button kind="quiet" size="small" label={say('term.change.label', span)} onClick={onChange}>
              {say('term.change')}
            </Button>
            <Button kind="quiet" size="small" label={say('term.remove.label', span)} onClick={() => void drop()}>
              {say('term.remove')}
            </Button>
          </span>
        )}
      </div>
      {error !== undefined && <Refused error={error} what={say('term.unremoved')} refusals={effortRefusals} />}
      <p className="sec">
        {say(`term.words.${term.method}`, {
          cost: format.money(term.annualCost),
          quota: format.percent(term.quota / 100, term.quota % 100 === 0 ? 0 : 2),
          rate: term.hourlyRate ? format.money(term.hourlyRate) : '',
          share: format.percent((term.fixedShare ?? 0) / 100, (term.fixedShare ?? 0) % 100 === 0 ? 0 : 2),
          documented: format.day(term.documentedOn),
        })}
      </p>
      <DocumentList
        subjectType="employment-term"
        subjectId={id}
        canAttach={keeps}
        audience="PARTNER"
        seenBy={say('terms.sight')}
        name={say('term.files', span)}
      />
    </li>
  );
}

/** What somebody is employed for, the latest first: for who keeps the books alone. */
export function TermsCard({ employee }: { employee: Employee }) {
  const say = useWords();
  const [editing, setEditing] = useState<Term | 'new'>();
  const { terms } = employee;
  if (!terms) return null;
  const keeps = can(employee, 'employee.employ');
  return (
    <Card
      title={say('terms.title')}
      aside={
        keeps && (
          <Button size="small" icon={<Icon name="plus" size={16} />} onClick={() => setEditing('new')}>
            {say('term.add')}
          </Button>
        )
      }
      padded
    >
      <p className="small dim">{say('terms.sight')}</p>
      {terms.length === 0 ? (
        <EmptyState>{say('terms.empty')}</EmptyState>
      ) : (
        <ul className={styles.terms}>
          {terms.map((term) => (
            <TermRow key={term.id} term={term} keeps={keeps} onChange={() => setEditing(term)} />
          ))}
        </ul>
      )}
      {editing && (
        <TermDialog
          employee={employee}
          known={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Card>
  );
}
