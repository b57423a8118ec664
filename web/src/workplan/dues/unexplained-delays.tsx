import { Link } from 'react-router';
import { useTitleOf } from '../../consortium/current-project';
import { PartnerName } from '../../consortium/partner-name';
import { graphql } from '../../graphql/gql';
import type { UnexplainedDelay_DeliverableFragment } from '../../graphql/graphql';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { DayText } from '../../ui/figures';
import { usePlaces } from '../places';
import styles from './unexplained-delays.module.css';
import { useWords } from './words';

export const UnexplainedDelayFragment = graphql(`
  fragment UnexplainedDelay_Deliverable on Deliverable {
    id
    code
    titleFr
    titleEn
    dueOn
    partner {
      id
      ...PartnerName_Partner
    }
  }
`);

type Delayed = Omit<UnexplainedDelay_DeliverableFragment, ' $fragmentName'>;

/** The deliverables that are late without a reason: they block the report of the period. */
export function UnexplainedDelays({ deliverables }: { deliverables: readonly Delayed[] }) {
  const say = useWords();
  const titleOf = useTitleOf();
  const places = usePlaces();
  return (
    <Card title={say('unexplained.title')} aside={say('unexplained.count', { count: deliverables.length })}>
      {deliverables.length === 0 ? (
        <EmptyState>{say('unexplained.empty')}</EmptyState>
      ) : (
        <>
          <p className={styles.lead}>{say('unexplained.lead')}</p>
          <ul className={styles.list}>
            {deliverables.map((one) => (
              <li key={one.id}>
                <DayText day={one.dueOn} />
                <span>
                  <b className="code">{one.code}</b> <Link to={places.due('DELIVERABLE', one.id)}>{titleOf(one)}</Link>
                </span>
                <PartnerName partner={one.partner} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
