import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { PersonName } from '../consortium/person-name';
import { graphql } from '../graphql/gql';
import type { ForecastHistory_MilestoneFragment } from '../graphql/graphql';
import { daysBetween } from '../platform/day';
import { DayText, Drift, Moment } from '../ui/figures';
import { Icon } from '../ui/icon';
import styles from './forecast-history.module.css';
import { useWords } from './words';

export const ForecastHistoryFragment = graphql(`
  fragment ForecastHistory_Milestone on Milestone {
    forecastChanges {
      id
      at
      author {
        id
        ...PersonName_Person
      }
      fromOn
      toOn
      reason
    }
  }
`);

/** Every move of a milestone's forecast, newest first, with who moved it and why. */
export function ForecastHistory({ milestone }: { milestone: FragmentType<ForecastHistory_MilestoneFragment> }) {
  const say = useWords();
  const { data, complete } = useFragment({
    fragment: ForecastHistoryFragment,
    fragmentName: 'ForecastHistory_Milestone',
    from: milestone,
  });
  if (!complete) return null;
  return (
    <section className={styles.history}>
      <h3>{say('forecast.history')}</h3>
      {data.forecastChanges.length === 0 && <p className="small dim">{say('forecast.never')}</p>}
      <ol>
        {data.forecastChanges.map(({ id, at, author, fromOn, toOn, reason }) => (
          <li key={id}>
            <p className={styles.move}>
              <DayText day={fromOn} /> <Icon name="arrow" size={16} /> <span className="vh">{say('forecast.to')}</span>
              <b>
                <DayText day={toOn} />
              </b>
              <span className="dim">
                <Drift days={daysBetween(fromOn, toOn)} />
              </span>
            </p>
            <p>{reason}</p>
            <p className="small dim">
              <PersonName person={author} />, <Moment at={at} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
