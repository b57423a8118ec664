import { useFormat } from '../../platform/use-format';
import styles from './imports.module.css';
import { useWords } from './words';

interface FileFindingsProps {
  findings: readonly { readonly code: string; readonly severity: string; readonly figures: string }[];
}

/** What is wrong with an accounting file, by line and column, the gravest first. */
export function FileFindings({ findings }: FileFindingsProps) {
  const say = useWords();
  const format = useFormat();
  if (findings.length === 0) return null;
  const figuresOf = (figures: string) =>
    Object.fromEntries(
      Object.entries(JSON.parse(figures) as Record<string, string | number | null>).map(([name, figure]) => [
        name,
        /^-?\d+\.\d{2}$/.test(String(figure)) && name !== 'value' ? format.money(String(figure)) : (figure ?? ''),
      ]),
    );
  return (
    <section aria-label={say('fec.findings')}>
      <ul className={styles.findings}>
        {findings.map(({ code, severity, figures }) => (
          <li key={`${code}${figures}`} className={severity === 'BLOCKING' ? 'tone-retard' : undefined}>
            {say(code as 'fec.not-text', figuresOf(figures))}
          </li>
        ))}
      </ul>
    </section>
  );
}
