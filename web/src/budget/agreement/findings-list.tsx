import { Card } from '../../ui/card';
import { StateBadge, type StateName } from '../../ui/state';
import styles from './agreement.module.css';
import type { AidRoom, Finding, FlatRate } from './agreement-data';
import { useFindingWords } from './use-finding-words';
import { useWords } from './words';

const look: Readonly<Record<Finding['severity'], StateName>> = {
  blocking: 'blocked',
  warning: 'risk',
  information: 'planned',
};

interface FindingsListProps {
  findings: readonly Finding[];
  /** Who the partners are whom findings are about. */
  rooms: readonly AidRoom[];
  rates: readonly FlatRate[];
}

/** What the rules say of a version: what blocks first, each with its figures, its article and its cure. */
export function FindingsList({ findings, rooms, rates }: FindingsListProps) {
  const say = useWords();
  const word = useFindingWords(rates);
  const nameOf = ({ subject, subjectId }: Finding) =>
    subject === 'partner'
      ? (rooms.find(({ partner }) => partner.id === subjectId)?.partner.shortName ?? '')
      : say('findings.whole');
  return (
    <Card title={say('findings.title')}>
      {findings.length === 0 ? (
        <p className={styles.note}>{say('findings.none')}</p>
      ) : (
        <ul className={styles.findings}>
          {findings.map((finding) => {
            const { said, cure } = word(finding);
            return (
              <li key={`${finding.code} ${finding.subjectId} ${said}`} className={styles.finding}>
                <StateBadge state={look[finding.severity]}>{say(`severity.${finding.severity}`)}</StateBadge>
                <p>
                  <b>{nameOf(finding)}</b> – {said}
                </p>
                <p className="small dim">
                  {cure} {finding.rule} · {finding.sources.join(' ; ')}
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
