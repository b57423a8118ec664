import { Link } from 'react-router';
import { useTitleOf } from '../../consortium/current-project';
import { Card } from '../../ui/card';
import { DayText } from '../../ui/figures';
import { StateBadge } from '../../ui/state';
import { usePlaces } from '../places';
import { LevelBadge, RiskStateBadge, Score, Trend } from './risk-look';
import styles from './risk-now.module.css';
import type { RiskSheet } from './risk-sheet';
import { useWords } from './words';

interface RiskProps {
  risk: RiskSheet;
}

/** How a risk stands today, in one line. */
export function RiskNow({ risk }: RiskProps) {
  const say = useWords();
  return (
    <Card title={say('risk.now')} titleHidden padded>
      <div className={styles.now}>
        <LevelBadge level={risk.level} pill />
        <Score {...risk} />
        <Trend worsening={risk.worsening} />
        <RiskStateBadge state={risk.state} />
        <span>
          <span className="small dim">{say('risk.next')}</span>{' '}
          <DayText day={risk.nextReviewOn} none={say('next.none')} />{' '}
          {risk.toReview && <StateBadge state="late">{say('next.overdue')}</StateBadge>}
        </span>
      </div>
    </Card>
  );
}

/** What it is, what keeps it small, and by what one would see it come. */
export function RiskWhat({ risk }: RiskProps) {
  const say = useWords();
  return (
    <Card title={say('risk.what')} padded>
      <div className={styles.what}>
        <p className={styles.words}>{risk.description || <span className="dim">{say('risk.what.none')}</span>}</p>
        <dl className={styles.facts}>
          <div>
            <dt>{say('field.mitigation')}</dt>
            <dd className={styles.words}>
              {risk.mitigation || <span className="dim">{say('risk.mitigation.none')}</span>}
            </dd>
          </div>
          {risk.warningSign && (
            <div>
              <dt>{say('field.sign')}</dt>
              <dd>{risk.warningSign}</dd>
            </div>
          )}
        </dl>
      </div>
    </Card>
  );
}

/** The work packages and the milestones that it threatens, each leading to its place. */
export function RiskThreats({ risk: { workPackages, milestones } }: RiskProps) {
  const say = useWords();
  const titleOf = useTitleOf();
  const places = usePlaces();
  const threatened = [
    ...workPackages.map((work) => ({ ...work, to: places.work(work.id) })),
    ...milestones.map((milestone) => ({ ...milestone, to: places.due('MILESTONE', milestone.id) })),
  ];
  return (
    <Card title={say('risk.threatens')} padded>
      {threatened.length === 0 ? (
        <p>{say('risk.threatens.all')}</p>
      ) : (
        <ul className={styles.threatened}>
          {threatened.map((one) => (
            <li key={one.id}>
              <b className="code">{one.code}</b> <Link to={one.to}>{titleOf(one)}</Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
