import { Link } from 'react-router';
import { useProject } from '../../consortium/current-project';
import { Card } from '../../ui/card';
import { StateBadge, type StateName } from '../../ui/state';
import type { Check, Declaration, Preflight, Seen } from './declaration-data';
import styles from './declarations.module.css';
import { useFindingWords } from './use-finding-words';
import { useWords } from './words';

const look: Readonly<Record<'blocking' | 'warning' | 'information', StateName>> = {
  blocking: 'blocked',
  warning: 'risk',
  information: 'planned',
};

interface ChecklistProps {
  claim: Pick<Declaration, 'partner'>;
  preflight: Preflight;
  /** The reader keeps the ledger: what is to be put right leads there. */
  cures: boolean;
}

/** The funder's checklist: each rule, what it found, the article and what puts it right. */
export function Checklist({ claim, preflight, cures }: ChecklistProps) {
  const say = useWords();
  const { blocking, warning, information, checks } = preflight;
  const found = checks.filter(({ count }) => count > 0);
  const well = checks.filter(({ count }) => count === 0);
  return (
    <Card title={say('check.title')} aside={say('check.counts', { blocking, warning, information })}>
      <ul className={styles.checks}>
        {found.map((check) => (
          <OneCheck key={check.rule} claim={claim} check={check} cures={cures} />
        ))}
        {well.length > 0 && (
          <li className={styles.well}>
            <StateBadge state="retained">{say('check.well')}</StateBadge>
            <p className="sec">{well.map(({ rule }) => say(`rule.${rule}` as 'rule.R11')).join(' · ')}</p>
          </li>
        )}
      </ul>
    </Card>
  );
}

function OneCheck({ claim, check, cures }: Pick<ChecklistProps, 'claim' | 'cures'> & { check: Check }) {
  const say = useWords();
  const { rule, severity, count, findings } = check;
  const more = count - findings.length;
  return (
    <li>
      <h3 className={styles.rule}>
        {severity && <StateBadge state={look[severity]}>{say(`severity.${severity}`)}</StateBadge>}
        {say(`rule.${rule}` as 'rule.R11')} <span className="dim small">{say('check.found', { count })}</span>
      </h3>
      <ul className={styles.seen}>
        {findings.map((seen) => (
          <OneFinding key={keyOf(seen)} claim={claim} seen={seen} cures={cures} />
        ))}
        {more > 0 && <li className="dim small">{say('check.more', { count: more })}</li>}
      </ul>
    </li>
  );
}

const keyOf = ({ finding: { code, subjectId, figures } }: Seen): string =>
  [code, subjectId, ...figures.map(({ value }) => value)].join(' ');

function OneFinding({ claim, seen, cures }: Pick<ChecklistProps, 'claim' | 'cures'> & { seen: Seen }) {
  const say = useWords();
  const word = useFindingWords();
  const { id: projectId } = useProject();
  const { finding, number, documentRef } = seen;
  const { said, cure } = word(finding);
  const line = number !== null && say('line.named', { number, document: documentRef ?? '' });
  const address = {
    line: `/p/${projectId}/depenses?partenaire=${claim.partner.id}&ligne=${finding.subjectId}`,
    deliverable: `/p/${projectId}/echeances`,
  }[finding.subject];
  return (
    <li>
      <p>
        {line && (cures && address ? <Link to={address}>{line}</Link> : <b>{line}</b>)}
        {line && ' : '}
        {said} {cures && cure && <b>{cure}</b>}{' '}
        {!line && cures && address && <Link to={address}>{say('check.go')}</Link>}
      </p>
      <p className="small dim">
        {[...(/^R\d/.test(finding.rule) ? [finding.rule] : []), ...finding.sources].join(' · ')}
      </p>
    </li>
  );
}
