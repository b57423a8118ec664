import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from 'react-router';
import { graphql } from '../graphql/gql';
import type { ProjectCard_ProjectFragment } from '../graphql/graphql';
import { daysBetween } from '../platform/day';
import { useToday } from '../platform/today';
import { DayText, Money } from '../ui/figures';
import { useTitleOf } from './current-project';
import styles from './project-card.module.css';
import { useWords } from './words';

export const ProjectCardFragment = graphql(`
  fragment ProjectCard_Project on Project {
    id
    acronym
    titleFr
    titleEn
    programme
    startsOn
    endsOn
    totalEligible
  }
`);

/** The bands of the pole, from their left edge on 200. */
const BANDS = [0, 50, 100, 150];

/** The time of a project as a small pole laid down, today as its pointer. */
function TimeStrip({ startsOn, endsOn }: { startsOn: string; endsOn: string }) {
  const today = useToday();
  const length = Math.max(1, daysBetween(startsOn, endsOn));
  const gone = Math.min(1, Math.max(0, daysBetween(startsOn, today) / length)) * 200;
  return (
    <svg className={styles.strip} viewBox="0 0 200 14" preserveAspectRatio="none" aria-hidden="true">
      {BANDS.map((x, place) => (
        <g key={x}>
          <rect x={x} y="5" width="50" height="6" fill="var(--surface)" stroke="var(--edge)" strokeWidth=".6" />
          <rect
            x={x}
            y="5"
            width={Math.min(50, Math.max(0, gone - x))}
            height="6"
            fill={place % 2 === 0 ? 'var(--pole)' : 'var(--surface)'}
            stroke="var(--pole)"
          />
        </g>
      ))}
      {gone > 0 && gone < 200 && <path d={`M${gone} 1v13`} stroke="var(--ink)" strokeWidth="1.6" />}
    </svg>
  );
}

/** One project to choose: what it is called, who pays, how much, from when to when. */
export function ProjectCard({ project }: { project: FragmentType<ProjectCard_ProjectFragment> }) {
  const say = useWords();
  const titleOf = useTitleOf();
  const { data, complete } = useFragment({ fragment: ProjectCardFragment, from: project });
  if (!complete) return null;
  return (
    <li className={styles.card}>
      <h2>
        <Link to={`/p/${data.id}`}>{data.acronym}</Link>
      </h2>
      <p className={styles.title}>{titleOf(data)}</p>
      <p className={styles.programme}>{data.programme}</p>
      <p className={styles.amount}>
        <span className="keyfigure">
          <Money value={data.totalEligible} />
        </span>{' '}
        <span className="small dim">{say('card.cost')}</span>
      </p>
      <TimeStrip startsOn={data.startsOn} endsOn={data.endsOn} />
      <p className={styles.dates}>
        <DayText day={data.startsOn} />
        <DayText day={data.endsOn} />
      </p>
    </li>
  );
}
