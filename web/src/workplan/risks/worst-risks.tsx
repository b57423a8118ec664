import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from 'react-router';
import { useTitleOf } from '../../consortium/current-project';
import { PartnerName } from '../../consortium/partner-name';
import { graphql } from '../../graphql/gql';
import type { WorstRisk_RiskFragment } from '../../graphql/graphql';
import { StateBadge } from '../../ui/state';
import { usePlaces } from '../places';
import { LevelBadge, RiskStateBadge, Score, Trend } from './risk-look';
import { useWords } from './words';
import styles from './worst-risks.module.css';

export const WorstRiskFragment = graphql(`
  fragment WorstRisk_Risk on Risk {
    id
    code
    titleFr
    titleEn
    state
    probability
    impact
    level
    worsening
    toReview
    partner {
      id
      ...PartnerName_Partner
    }
  }
`);

type Masked = FragmentType<WorstRisk_RiskFragment> & { readonly id: string };

/** A few risks, each in one line that leads to it. */
export function WorstRisks({ risks }: { risks: readonly Masked[] }) {
  return (
    <ul className={styles.list}>
      {risks.map((risk) => (
        <Line key={risk.id} risk={risk} />
      ))}
    </ul>
  );
}

function Line({ risk }: { risk: Masked }) {
  const say = useWords();
  const titleOf = useTitleOf();
  const places = usePlaces();
  const { data, complete } = useFragment({
    fragment: WorstRiskFragment,
    fragmentName: 'WorstRisk_Risk',
    from: risk,
  });
  if (!complete) return null;
  return (
    <li className={styles.line}>
      <span className={styles.level}>
        <LevelBadge level={data.level} /> <Score {...data} />
      </span>
      <span className={styles.what}>
        <b className="code">{data.code}</b> <Link to={places.risk(data.id)}>{titleOf(data)}</Link>
      </span>
      <span className={styles.how}>
        <PartnerName partner={data.partner} />
        {data.state !== 'OPEN' && <RiskStateBadge state={data.state} />}
        {data.worsening !== 0 && <Trend worsening={data.worsening} />}
        {data.toReview && <StateBadge state="late">{say('next.overdue')}</StateBadge>}
      </span>
    </li>
  );
}
