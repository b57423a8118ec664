import { Link } from 'react-router';
import { useProject } from '../../consortium/current-project';
import { dayOf } from '../../platform/format';
import { Card } from '../../ui/card';
import { DayText } from '../../ui/figures';
import type { Declaration } from './declaration-data';
import styles from './declarations.module.css';
import { useWords } from './words';

/** Why it was given back, the last time first, line by line. */
export function ReturnsCard({ claim, linked }: { claim: Declaration; linked: boolean }) {
  const say = useWords();
  const { id: projectId } = useProject();
  if (claim.returns.length === 0) return null;
  return (
    <Card title={say(claim.state === 'RETURNED' ? 'returns.title' : 'returns.before')} padded>
      <ol className={styles.returns}>
        {claim.returns.map(({ id, round, reason, at, author, lines }) => (
          <li key={id}>
            <p className="small dim">
              {say.rich('returns.by', {
                name: author?.name ?? '–',
                day: <DayText day={dayOf(at)} />,
                round,
              })}
            </p>
            <p className={styles.report}>{reason}</p>
            {lines.length > 0 && (
              <ul>
                {lines.map(({ expenseId, number, documentRef, reason: why }) => {
                  const named = say('line.named', { number: number ?? 0, document: documentRef ?? '' });
                  const address = `/p/${projectId}/depenses?partenaire=${claim.partner.id}&ligne=${expenseId}`;
                  return (
                    <li key={expenseId}>
                      {linked ? <Link to={address}>{named}</Link> : <b>{named}</b>} : {why}
                    </li>
                  );
                })}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
