import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql/gql';
import type { Day } from '../../platform/day';
import styles from './move-spending.module.css';
import { useMovedWords } from './use-moved-words';
import { useWords } from './words';

const MoveSpendingQueryDocument = graphql(`
  query MoveSpending($projectId: ID!, $move: PlanMoveInput!) {
    moveSpending(projectId: $projectId, move: $move) {
      projectId
      byPeriod {
        period {
          id
          number
          fromOn
          untilOn
        }
        planned
        proposed
        difference
      }
      beyond {
        planned
        proposed
        difference
      }
    }
  }
`);

interface MoveSpendingProps {
  projectId: string;
  /** What is being moved; without a last day, the row keeps its working days. */
  move: { readonly itemId: string; readonly startsOn: Day; readonly endsOn: Day | null };
}

/** The euros that a move takes from one claim period to another, told once the move rests. */
export function MoveSpending({ projectId, move }: MoveSpendingProps) {
  const say = useWords();
  const movedWords = useMovedWords();
  const { data, error } = useQuery(MoveSpendingQueryDocument, {
    variables: { projectId, move: { ...move } },
    fetchPolicy: 'no-cache',
  });
  const spending = data?.moveSpending;
  if (!spending && !error) return null;
  return (
    <div className={styles.euros}>
      <h3>{say('title')}</h3>
      <p>{spending ? movedWords(spending) : say('unshown')}</p>
      {spending && <p className="small dim">{say('indicative')}</p>}
    </div>
  );
}
