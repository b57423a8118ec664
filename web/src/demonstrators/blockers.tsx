import { useState } from 'react';
import { Link } from 'react-router';
import { useTitleOf } from '../consortium/current-project';
import { Button } from '../ui/button';
import { StateBadge, type StateName } from '../ui/state';
import { usePlaces } from '../workplan/places';
import styles from './blockers.module.css';
import { type BlockerFacts, useBlockers } from './blockers-found';
import { useWords } from './words';

const lookOf: Readonly<Record<BlockerFacts['why'], StateName>> = {
  STOPPED: 'blocked',
  OVERDUE: 'late',
  NOT_BEGUN: 'late',
  TOO_EARLY: 'risk',
  DRIFTED: 'risk',
};

/** As many as one reads at a glance. */
const FEW = 3;

interface BlockersProps {
  /** Of the function or the demonstrator. */
  id: string;
  code: string;
}

/** What blocks a function or a demonstrator, found by walking the plan: the gravest first, the rest on demand. */
export function Blockers({ id, code }: BlockersProps) {
  const say = useWords();
  const blockers = useBlockers(id);
  const [all, setAll] = useState(false);
  if (blockers.length === 0) return null;
  const shown = all ? blockers : blockers.slice(0, FEW);
  const hidden = blockers.length - FEW;
  return (
    <div className={styles.blockers}>
      <p className="small dim" aria-hidden="true">
        {say('blockers')}
      </p>
      <ul aria-label={say('blockers.of', { code })}>
        {shown.map((blocker) => (
          <Blocker key={blocker.id} blocker={blocker} />
        ))}
      </ul>
      {hidden > 0 && (
        <span>
          <Button size="small" kind="quiet" pressed={all} onClick={() => setAll(!all)}>
            {say('blockers.others', { count: hidden })}
          </Button>
        </span>
      )}
    </div>
  );
}

function Blocker({ blocker }: { blocker: BlockerFacts }) {
  const say = useWords();
  const titleOf = useTitleOf();
  const places = usePlaces();
  const { id, kind, code, why, days, distance } = blocker;
  return (
    <li className={styles.blocker}>
      <StateBadge state={lookOf[why]} bare>
        {say('blockers.state')}
      </StateBadge>
      <span>
        <Link to={kind === 'WORK' ? places.work(id) : places.due(kind, id)} title={titleOf(blocker)}>
          <span className="code">{code}</span>
        </Link>
        <span className="vh"> {titleOf(blocker)}</span> {say(`hindrance.${why}`, { days })}
        {distance > 0 && <span className="dim">, {say('blockers.before', { count: distance })}</span>}
      </span>
    </li>
  );
}
