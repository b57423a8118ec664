import { useQuery } from '@apollo/client/react';
import { useTitleOf } from '../../consortium/current-project';
import { graphql } from '../../graphql/gql';
import type { ClosureImpactQuery } from '../../graphql/graphql';
import { useFormat } from '../../platform/use-format';
import { Refused } from '../../ui/problem';
import { StateBadge } from '../../ui/state';
import styles from './calendars-page.module.css';
import { calendarRefusals } from './refusals';
import { useWords } from './words';

const ClosureImpactQueryDocument = graphql(`
  query ClosureImpact($projectId: ID!, $closure: ClosureTrialInput!) {
    closureImpact(projectId: $projectId, closure: $closure) {
      endDays
      breaks {
        itemId
        code
        promisedOn
        foundOn
      }
      rows {
        itemId
        kind
        code
        titleFr
        titleEn
        partner {
          id
          shortName
        }
        startsOn
        endsOn
        touched
        lostDays
        wouldEndOn
      }
    }
  }
`);

export type Impact = ClosureImpactQuery['closureImpact'];

interface Tried {
  readonly closureId: string | null;
  readonly partnerId: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Asks what a closure would touch, once both its days are known. */
export function useClosureImpact(projectId: string, closure: Tried) {
  const asked = closure.startsOn !== '' && closure.endsOn !== '';
  const { data, error } = useQuery(ClosureImpactQueryDocument, {
    variables: { projectId, closure },
    skip: !asked,
    fetchPolicy: 'no-cache',
  });
  return { asked, impact: asked ? data?.closureImpact : undefined, error: asked ? error : undefined };
}

const MOST_SHOWN = 8;

/** What a closure would touch, read before it is taken. */
export function ClosureImpactFacts({ asked, impact, error }: ReturnType<typeof useClosureImpact>) {
  const say = useWords();
  return (
    <section className={styles.impact} aria-label={say('impact.title')} aria-live="polite">
      <h3>{say('impact.title')}</h3>
      {!asked && <p className="dim">{say('impact.days')}</p>}
      {error && <Refused error={error} what={say('impact.refused')} refusals={calendarRefusals} />}
      {asked && !impact && !error && <p className="dim">{say('impact.asking')}</p>}
      {impact && <Touched impact={impact} />}
    </section>
  );
}

function Touched({ impact: { rows, breaks, endDays } }: { impact: Impact }) {
  const say = useWords();
  const format = useFormat();
  const titleOf = useTitleOf();
  if (rows.length === 0) return <p>{say('impact.none')}</p>;
  const touched = rows.filter((row) => row.touched).length;
  const sum = { touched, pushed: rows.length - touched, end: say('impact.end', { days: endDays }) };
  return (
    <>
      <p>{say('impact.sum', sum)}</p>
      {breaks.map(({ itemId, code, promisedOn, foundOn }) => (
        <p key={itemId}>
          <StateBadge state="late">
            {say('impact.break', { code, promised: format.day(promisedOn), found: format.day(foundOn) })}
          </StateBadge>
        </p>
      ))}
      <ul>
        {rows.slice(0, MOST_SHOWN).map((row) => (
          <li key={row.itemId}>
            <b className="code">{row.code}</b> {titleOf(row)}, {row.partner.shortName}
            <span className="small sec">
              {[
                row.kind === 'WORK'
                  ? say('impact.span', { from: format.day(row.startsOn), until: format.day(row.endsOn) })
                  : say('impact.on', { day: format.day(row.endsOn) }),
                row.touched ? row.kind === 'WORK' && say('impact.lost', { days: row.lostDays }) : say('impact.pushed'),
                row.wouldEndOn &&
                  row.wouldEndOn !== row.endsOn &&
                  say('impact.would', { day: format.day(row.wouldEndOn) }),
              ]
                .filter(Boolean)
                .join(' ; ')}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > MOST_SHOWN && (
        <p className="small sec">{say('impact.more', { count: rows.length - MOST_SHOWN })}</p>
      )}
    </>
  );
}
