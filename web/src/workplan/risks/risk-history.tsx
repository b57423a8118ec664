import { useQuery } from '@apollo/client/react';
import { useProject } from '../../consortium/current-project';
import { PersonName } from '../../consortium/person-name';
import { graphql } from '../../graphql/gql';
import type { RiskHistoryQuery } from '../../graphql/graphql';
import { dayOf } from '../../platform/format';
import { useToday } from '../../platform/today';
import { Answer } from '../../ui/answer';
import { Card } from '../../ui/card';
import { DayText, Moment } from '../../ui/figures';
import { Pager } from '../../ui/pager';
import { type Cell, type Grades, movesThrough } from './grades';
import { MatrixLegend } from './matrix-card';
import { byPeriod } from './periods';
import styles from './risk-history.module.css';
import { LevelBadge, RiskStateBadge, Score } from './risk-look';
import { RiskPath } from './risk-matrix';
import { useWords } from './words';

const RiskHistoryQueryDocument = graphql(`
  query RiskHistory($riskId: ID!, $projectId: ID!, $after: String) {
    project(id: $projectId) {
      id
      claimPeriods {
        id
        number
        fromOn
        untilOn
      }
    }
    riskReviews(riskId: $riskId, first: 50, after: $after) {
      total
      nodes {
        id
        at
        author {
          id
          ...PersonName_Person
        }
        state
        probability
        impact
        level
        words
        done
        nextReviewOn
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Review = RiskHistoryQuery['riskReviews']['nodes'][number];

function Entry({ review, first }: { review: Review; first: boolean }) {
  const say = useWords();
  const said = [
    [say('field.words'), review.words],
    [say('field.done'), review.done],
  ].filter(([, words]) => words);
  return (
    <li className={styles.entry}>
      <p className={styles.when}>
        <b>
          <Moment at={review.at} />
        </b>
        <span className="small sec">
          <PersonName person={review.author} />
        </span>
      </p>
      <p className={styles.grades}>
        <LevelBadge level={review.level} />
        <Score {...review} />
        <RiskStateBadge state={review.state} />
      </p>
      <div className={styles.words}>
        <dl>
          {said.map(([name, words]) => (
            <div key={name}>
              <dt className="small dim">{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        {said.length === 0 && <p className="dim">{say(first ? 'history.first' : 'history.noWords')}</p>}
        {review.nextReviewOn && (
          <p className="small dim">{say.rich('history.next', { day: <DayText day={review.nextReviewOn} /> })}</p>
        )}
      </div>
    </li>
  );
}

/** Every review of a risk under the period in which it was said, and the way that they led it through the matrix. */
export function RiskHistory({ risk, cells }: { risk: Grades & { readonly id: string }; cells: readonly Cell[] }) {
  const say = useWords();
  const today = useToday();
  const { id: projectId } = useProject();
  const { data, error, loading, refetch, fetchMore } = useQuery(RiskHistoryQueryDocument, {
    variables: { riskId: risk.id, projectId },
    notifyOnNetworkStatusChange: true,
  });
  return (
    <Answer data={data} error={error} rows={3} onRetry={() => void refetch()}>
      {({ project: { claimPeriods }, riskReviews: { nodes, pageInfo, total } }) => (
        <div className={styles.both}>
          <Card title={say('history.title')} aside={say('history.count', { count: total })}>
            {byPeriod(
              nodes.map((review) => ({ ...review, on: dayOf(review.at) })),
              claimPeriods,
              today,
            ).map(({ period, reviews }) => (
              <section key={period?.number ?? 0} className={styles.period}>
                <h3>
                  {period
                    ? say.rich('history.period', {
                        number: period.number,
                        from: <DayText day={period.fromOn} />,
                        until: <DayText day={period.untilOn} />,
                      })
                    : say('history.outside')}
                </h3>
                {reviews.length === 0 ? (
                  <p className={styles.none}>{say('history.none')}</p>
                ) : (
                  <ol>
                    {reviews.map((review) => (
                      <Entry key={review.id} review={review} first={review.id === nodes[total - 1]?.id} />
                    ))}
                  </ol>
                )}
              </section>
            ))}
            {pageInfo.hasNextPage && (
              <Pager
                shown={nodes.length}
                total={total}
                hasMore
                busy={loading}
                onMore={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}
              />
            )}
          </Card>
          <Card title={say('risk.place')} padded>
            <div className={styles.path}>
              <RiskPath cells={cells} moves={movesThrough([...nodes].reverse())} at={risk} />
              <MatrixLegend arrow={say('matrix.way')} />
            </div>
          </Card>
        </div>
      )}
    </Answer>
  );
}
