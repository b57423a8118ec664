import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { DueStanding, WorkState } from '../graphql/graphql';
import { ShareBar } from '../ui/bars';
import { Card } from '../ui/card';
import { looks, StateBadge, type StateName } from '../ui/state';
import { usePlaces } from '../workplan/places';
import { lookOfStanding, lookOfWork, standings, WorkStateBadge, workStates } from '../workplan/work-state';
import styles from './cockpit-counts.module.css';
import { useWords } from './words';

interface StandingCount {
  readonly standing: DueStanding;
  readonly count: number;
}

interface CockpitCountsProps {
  workStates: readonly { readonly state: WorkState; readonly count: number }[];
  milestoneStandings: readonly StandingCount[];
  deliverableStandings: readonly StandingCount[];
}

const inOrder = (counts: readonly StandingCount[]) =>
  standings.map((standing) => ({ standing, count: counts.find((one) => one.standing === standing)?.count ?? 0 }));

/** How many work packages, milestones and deliverables stand where, each number leading to its list. */
export function CockpitCounts({ workStates: works, milestoneStandings, deliverableStandings }: CockpitCountsProps) {
  const say = useWords();
  const places = usePlaces();
  const dues = (title: string, kind: string, counts: readonly StandingCount[]) => (
    <Counts
      title={title}
      lines={inOrder(counts).map(({ standing, count }) => ({
        key: standing,
        look: lookOfStanding[standing],
        badge: <StateBadge state={lookOfStanding[standing]} />,
        count,
        to: `${places.dues}?genre=${kind}&etat=${standing}`,
      }))}
    />
  );
  return (
    <div className={styles.cards}>
      <Counts
        title={say('counts.works')}
        lines={workStates.map((state) => ({
          key: state,
          look: lookOfWork[state],
          badge: <WorkStateBadge state={state} />,
          count: works.find((one) => one.state === state)?.count ?? 0,
          to: `${places.works}?qui=tous`,
        }))}
      />
      {dues(say('counts.milestones'), 'jalons', milestoneStandings)}
      {dues(say('counts.deliverables'), 'livrables', deliverableStandings)}
    </div>
  );
}

interface CountsProps {
  title: string;
  lines: readonly {
    readonly key: string;
    readonly look: StateName;
    readonly badge: ReactNode;
    readonly count: number;
    readonly to: string;
  }[];
}

function Counts({ title, lines }: CountsProps) {
  const all = lines.reduce((sum, { count }) => sum + count, 0);
  return (
    <Card title={title} aside={all} padded>
      <ul className={styles.counts}>
        {lines.map(({ key, look, badge, count, to }) => (
          <li key={key} className={styles.count}>
            {count > 0 ? <Link to={to}>{badge}</Link> : badge}
            <ShareBar value={all === 0 ? 0 : count / all} tone={looks[look].tone} width={140} />
            <b className="num">{count}</b>
          </li>
        ))}
      </ul>
    </Card>
  );
}
