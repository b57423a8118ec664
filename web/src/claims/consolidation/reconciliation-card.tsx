import { curesEn } from '../../budget/findings.en';
import { curesFr } from '../../budget/findings.fr';
import { useWords as useBudgetWords } from '../../budget/words';
import { findingsEn } from '../../expenditure/findings.en';
import { findingsFr } from '../../expenditure/findings.fr';
import type { CostCategory } from '../../graphql/graphql';
import { useFacts } from '../../platform/facts';
import { wording } from '../../platform/language';
import { useFormat } from '../../platform/use-format';
import { Card } from '../../ui/card';
import { Money } from '../../ui/figures';
import { Shape } from '../../ui/shape';
import { StateBadge } from '../../ui/state';
import styles from './consolidation.module.css';
import type { Consolidation } from './consolidation-data';
import { useWords } from './words';

const useSentences = wording({ ...findingsFr, ...curesFr }, { ...findingsEn, ...curesEn });
type Sentence = Parameters<ReturnType<typeof useSentences>>[0];
const looks = { blocking: 'blocked', warning: 'risk', information: 'planned' } as const;

/** That the claim is what was signed, to the cent; what the rules say of it; what it would bring. */
export function ReconciliationCard({ consolidation }: { consolidation: Consolidation }) {
  const say = useWords();
  const format = useFormat();
  const { held, signed, gap, ready, due, findings, partners } = consolidation;
  const even = gap === '0.00';
  return (
    <Card title={say('check.title')} padded>
      <dl className={styles.figures}>
        <div>
          <dt>{say('check.held')}</dt>
          <dd>
            <Money value={held} />
          </dd>
        </div>
        <div>
          <dt>{say(partners.some(({ outside }) => outside !== '0.00') ? 'check.signed.outside' : 'check.signed')}</dt>
          <dd>
            <Money value={signed} />
          </dd>
        </div>
        <div className={even ? 'tone-fait' : 'tone-retard'}>
          <dt>{say('check.gap')}</dt>
          <dd className={styles.gap}>
            <Shape name={even ? 'tick' : 'triangle'} size={16} /> <Money value={gap} />
          </dd>
        </div>
        {ready !== '0.00' && (
          <div>
            <dt>{say('check.ready')}</dt>
            <dd>
              <Money value={ready} />
            </dd>
          </div>
        )}
        {due && (
          <div>
            <dt>{say('check.due')}</dt>
            <dd>
              <Money value={due.payable} />
            </dd>
            <dd className={styles.hint}>
              {say('check.due.hint', { settled: format.money(due.settled) })}{' '}
              {due.held !== '0.00' && say('check.due.held', { held: format.money(due.held) })}
            </dd>
          </div>
        )}
      </dl>
      <Findings consolidation={consolidation} />
      {findings.length === 0 && even && held !== '0.00' && <p className={styles.fine}>{say('check.fine')}</p>}
    </Card>
  );
}

function Findings({ consolidation: { findings, partners } }: { consolidation: Consolidation }) {
  const say = useWords();
  const sentence = useSentences();
  const words = useBudgetWords();
  const write = useFacts();
  if (findings.length === 0) return null;
  return (
    <ul className={styles.findings}>
      {findings.map(({ code, rule, severity, subjectId, sources, cure, figures }) => {
        const facts = Object.fromEntries(
          figures.map(({ name, value }) => [
            name,
            name === 'category' ? words(`category.${value as CostCategory}`) : write(value),
          ]),
        );
        const partner = partners.find((row) => subjectId.startsWith(row.partner.id))?.partner;
        return (
          <li key={`${code} ${subjectId}`}>
            <StateBadge state={looks[severity]}>{say(`check.${severity}`)}</StateBadge>
            <p>
              {partner && <b>{partner.shortName} – </b>}
              {sentence(code as Sentence, facts)} {sentence(`cure.${cure}` as Sentence)}
            </p>
            <p className="small dim">{[rule, ...sources].join(' · ')}</p>
          </li>
        );
      })}
    </ul>
  );
}
