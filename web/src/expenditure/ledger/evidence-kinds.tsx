import { useMutation, useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql/gql';
import type { EvidenceKind } from '../../graphql/graphql';
import { Answer } from '../../ui/answer';
import { CheckField, SelectField } from '../../ui/field';
import { Refused } from '../../ui/problem';
import { piecesFr } from '../findings.fr';
import { refusals } from '../refusals';
import styles from './expense-sheet.module.css';
import { useWords } from './words';

const ExpenseEvidenceQuery = graphql(`
  query ExpenseEvidence($id: ID!) {
    expense(id: $id) {
      ...LedgerRow_Expense
      pieces {
        id
        kind
        checkedAt
        document {
          id
          name
        }
      }
      asked {
        proves
        anyOf
        standing
      }
    }
  }
`);

const MarkEvidenceMutation = graphql(`
  mutation MarkEvidence($input: MarkEvidenceInput!) {
    markEvidence(input: $input) {
      id
    }
  }
`);

const kinds = Object.keys(piecesFr).map((key) => key.replace('piece.', '') as EvidenceKind);

/** What is asked of an expense and how far it is there; what each of its documents proves, and that somebody has looked. */
export function EvidenceKinds({ expenseId, locked }: { expenseId: string; locked: boolean }) {
  const say = useWords();
  const { data, error, refetch } = useQuery(ExpenseEvidenceQuery, { variables: { id: expenseId } });
  const [markEvidence, { error: refused }] = useMutation(MarkEvidenceMutation, { onError: () => undefined });
  const mark = async (documentId: string, kind: EvidenceKind | null, checked: boolean) => {
    await markEvidence({ variables: { input: { expenseId, documentId, kind, checked } }, refetchQueries: ['Ledger'] });
    await refetch();
  };
  const asked = (any: readonly EvidenceKind[]) => any.map((kind) => say(`piece.${kind}`)).join(', ');
  return (
    <Answer data={data} error={error} rows={2} refusals={refusals}>
      {({ expense }) => (
        <>
          {refused && <Refused error={refused} refusals={refusals} />}
          <h3>{say('sheet.asked')}</h3>
          {expense.asked.length === 0 ? (
            <p className="dim">{say('sheet.asked.none')}</p>
          ) : (
            <ul className={styles.asked}>
              {expense.asked.map(({ proves, anyOf, standing }) => (
                <li key={`${proves}${anyOf.join()}`}>
                  <b data-standing={standing}>{say(`asked.${standing}`)}</b> {asked(anyOf)}{' '}
                  <span className="small dim">({say(`asked.${proves}`)})</span>
                </li>
              ))}
            </ul>
          )}
          {expense.pieces.length > 0 && (
            <ul className={styles.kinds} aria-label={say('sheet.kinds')}>
              {expense.pieces.map(({ id, kind, checkedAt, document }) => (
                <li key={id}>
                  <SelectField
                    label={say('sheet.kind', { name: document.name })}
                    none={say('sheet.kind.none')}
                    disabled={locked}
                    value={kind ?? ''}
                    choices={kinds.map((value) => ({ value, label: say(`piece.${value}`) }))}
                    onChange={(chosen) => void mark(id, chosen || null, false)}
                  />
                  {kind && !locked && (
                    <CheckField
                      label={say('sheet.checked')}
                      checked={checkedAt !== null}
                      onChange={(checked) => void mark(id, kind, checked)}
                    />
                  )}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Answer>
  );
}
