import { useWords as useBudgetWords } from '../../budget/words';
import { isDay } from '../../platform/day';
import { useFormat } from '../../platform/use-format';
import styles from './finding-words.module.css';
import type { Finding, Row } from './row';
import { useWords } from './words';

const CATEGORY = /^(STAFF|INDIRECT|TRAVEL|EXTERNAL|CONSUMABLES|EQUIPMENT|DEPRECIATION|IN_KIND|IP)$/;

/** The sentence of a finding: its figures written as the page writes such things. */
export function useFindingWords(): (finding: Pick<Finding, 'code' | 'figures'>) => string {
  const say = useWords();
  const budget = useBudgetWords();
  const format = useFormat();
  return ({ code, figures }) => {
    const facts: Record<string, string | number> = {};
    for (const [name, fact] of Object.entries(JSON.parse(figures) as Record<string, unknown>)) {
      const text = String(fact ?? '');
      if (typeof fact === 'number') facts[name] = fact;
      else if (isDay(text)) facts[name] = format.day(text);
      else if (/^-?\d+\.\d{2}$/.test(text)) facts[name] = format.money(text);
      else if (name === 'category' && CATEGORY.test(text)) facts[name] = budget(`category.${text as Row['category']}`);
      else if (name === 'pieces')
        facts[name] = text
          .split(' ')
          .map((kind) => say(`piece.${kind}` as 'piece.INVOICE'))
          .join(', ');
      else facts[name] = text;
    }
    return say(code as 'window.not-paid', facts);
  };
}

const looks = {
  BLOCKING: { tone: 'retard' },
  WARNING: { tone: 'risque' },
  INFORMATION: { tone: 'cours' },
} as const;

/** The shape, the colour and the word of a severity. */
export function Severity({ of, count }: { of: Finding['severity']; count?: number }) {
  const say = useWords();
  const { tone } = looks[of];
  return (
    <span className={styles.severity} data-tone={tone}>
      {say(`severity.${of}`)}
      {count !== undefined && count > 1 ? ` (${count})` : ''}
    </span>
  );
}

/** What the rules see in a line: the sentence with its figures, the article, and what puts it right. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const say = useWords();
  const words = useFindingWords();
  if (findings.length === 0) return <p className="dim">{say('findings.none')}</p>;
  return (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <li key={`${finding.code}${finding.figures}`}>
          <Severity of={finding.severity} />
          <p>
            {words(finding)} <b>{say(`cure.${finding.cure}` as 'cure.nothing')}</b>
          </p>
          <p className="small dim">
            {[...(/^R\d/.test(finding.rule) ? [finding.rule] : []), ...finding.sources].join(', ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
