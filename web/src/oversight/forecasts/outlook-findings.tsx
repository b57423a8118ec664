import { curesEn } from '../../budget/findings.en';
import { curesFr } from '../../budget/findings.fr';
import { useWords as useBudgetWords } from '../../budget/words';
import { findingsEn as ruleFindingsEn } from '../../expenditure/findings.en';
import { findingsFr as ruleFindingsFr } from '../../expenditure/findings.fr';
import type { CostCategory } from '../../graphql/graphql';
import { useFacts } from '../../platform/facts';
import { wording } from '../../platform/language';
import { Card } from '../../ui/card';
import { StateBadge, type StateName } from '../../ui/state';
import { findingsEn } from './findings.en';
import { findingsFr } from './findings.fr';
import styles from './forecasts.module.css';
import type { Finding, Outlook } from './outlook-data';
import { useWords } from './words';

const useSentences = wording(
  { ...ruleFindingsFr, ...findingsFr, ...curesFr },
  { ...ruleFindingsEn, ...findingsEn, ...curesEn },
);
type Key = Parameters<ReturnType<typeof useSentences>>[0];

const looks: Readonly<Record<Finding['severity'], StateName>> = {
  blocking: 'blocked',
  warning: 'risk',
  information: 'planned',
};

interface OutlookFindingsProps {
  findings: readonly Finding[];
  partners: Outlook['partners'];
}

/** What the rules say of what is expected: each with its figures, its article and its cure. */
export function OutlookFindings({ findings, partners }: OutlookFindingsProps) {
  const say = useWords();
  const sentence = useSentences();
  const budget = useBudgetWords();
  const write = useFacts();
  const nameOf = ({ subject, subjectId }: Finding) =>
    (subject === 'partner' && partners.find(({ id }) => id === subjectId)?.shortName) || say('findings.whole');
  const factsOf = ({ figures }: Finding) =>
    Object.fromEntries(
      figures.map(({ name, value }) => [
        name,
        name === 'category' ? budget(`category.${value as CostCategory}`) : write(value),
      ]),
    );
  return (
    <Card title={say('findings.title')}>
      {findings.length === 0 ? (
        <p className={styles.note}>{say('findings.none')}</p>
      ) : (
        <ul className={styles.findings}>
          {findings.map((finding) => {
            const { code, subjectId, severity, rule, sources, cure } = finding;
            const facts = factsOf(finding);
            return (
              <li key={`${code} ${subjectId} ${facts.category ?? ''}`}>
                <StateBadge state={looks[severity]}>{say(`severity.${severity}`)}</StateBadge>
                <p>
                  <b>{nameOf(finding)}</b> – {sentence(code as Key, facts)}
                </p>
                <p className="small dim">
                  {sentence(`cure.${cure}` as Key)} {rule} · {sources.join(' ; ')}
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
