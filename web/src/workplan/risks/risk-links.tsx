import { Fragment } from 'react';
import { Link } from 'react-router';
import type { RiskLevel } from '../../graphql/graphql';
import { usePlaces } from '../places';
import { LevelBadge } from './risk-look';

interface RiskLinksProps {
  risks: readonly { readonly id: string; readonly code: string; readonly level: RiskLevel }[];
}

/** Risks by their codes, each with its level, leading to its sheet. */
export function RiskLinks({ risks }: RiskLinksProps) {
  const places = usePlaces();
  return risks.map(({ id, code, level }, place) => (
    <Fragment key={id}>
      {place > 0 && ', '}
      <span className="nw">
        <Link to={places.risk(id)}>{code}</Link> <LevelBadge level={level} />
      </span>
    </Fragment>
  ));
}
