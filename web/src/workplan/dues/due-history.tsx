import { PersonName } from '../../consortium/person-name';
import { graphql } from '../../graphql/gql';
import type { DueHistory_DueEventFragment } from '../../graphql/graphql';
import { daysBetween } from '../../platform/day';
import { useFormat } from '../../platform/use-format';
import { DayText, Drift, Moment } from '../../ui/figures';
import { Icon } from '../../ui/icon';
import styles from './due-history.module.css';
import { useWords } from './words';

export const DueHistoryFragment = graphql(`
  fragment DueHistory_DueEvent on DueEvent {
    id
    kind
    at
    onDay
    fromOn
    toOn
    words
    withoutEvidence
    round
    author {
      id
      ...PersonName_Person
    }
  }
`);

type Event = Omit<DueHistory_DueEventFragment, ' $fragmentName'>;

/** All that happened to a milestone or a deliverable, newest first, with who did it and why. */
export function DueHistory({ events }: { events: readonly Event[] }) {
  const say = useWords();
  return (
    <section className={styles.history}>
      <h3>{say('history.title')}</h3>
      {events.length === 0 && <p className="small dim">{say('history.empty')}</p>}
      <ol>
        {events.map((event) => (
          <Line key={event.id} event={event} />
        ))}
      </ol>
    </section>
  );
}

function Line({ event: { kind, at, author, onDay, fromOn, toOn, words, withoutEvidence, round } }: { event: Event }) {
  const say = useWords();
  const format = useFormat();
  return (
    <li>
      <p>
        <b>{say(`event.${kind}`, { round: round ?? 1, day: onDay ? format.day(onDay) : '' })}</b>
      </p>
      {fromOn && toOn && (
        <p className={styles.move}>
          <DayText day={fromOn} /> <Icon name="arrow" size={16} /> <span className="vh">{say('event.to')}</span>
          <b>
            <DayText day={toOn} />
          </b>
          <span className="dim">
            <Drift days={daysBetween(fromOn, toOn)} />
          </span>
        </p>
      )}
      {words && <p className={styles.words}>{words}</p>}
      {withoutEvidence && <p className={styles.words}>{say('event.withoutEvidence', { words: withoutEvidence })}</p>}
      <p className="small dim">
        {author ? <PersonName person={author} /> : say('event.unknownAuthor')}, <Moment at={at} />
      </p>
    </li>
  );
}
