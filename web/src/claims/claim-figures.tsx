import { FundBar } from '../budget/fund-bar';
import { useWords as useBudgetWords } from '../budget/words';
import type { Fund } from '../graphql/graphql';
import { useFormat } from '../platform/use-format';
import { Money } from '../ui/figures';
import styles from './claim-figures.module.css';
import { useWords } from './words';

interface ClaimFiguresProps {
  declared: string;
  lines: number;
  partners: number;
  budget: {
    readonly total: string;
    readonly funds: readonly { readonly fund: Fund; readonly amount: string; readonly percent: string | null }[];
    readonly sum: { readonly planned: string; readonly declared: string; readonly percent: string | null };
  };
}

/** A claim in a few figures, beside what the agreement planned. */
export function ClaimFigures({ declared, lines, partners, budget }: ClaimFiguresProps) {
  const say = useWords();
  const words = useBudgetWords();
  const format = useFormat();
  const { total, funds, sum } = budget;
  const shares = funds
    .map(({ fund, percent }) => `${words(`fund.${fund}`)} ${format.percent(percent ?? '0')}`)
    .join(', ');
  return (
    <dl className={styles.figures} aria-label={say('figures')}>
      <div>
        <dt>{say('figures.declared')}</dt>
        <dd className="keyfigure">
          <Money value={declared} />
        </dd>
      </div>
      <div>
        <dt>{say('figures.lines')}</dt>
        <dd className="keyfigure">{format.decimal(String(lines))}</dd>
      </div>
      <div>
        <dt>{say('figures.partners')}</dt>
        <dd className="keyfigure">{partners}</dd>
      </div>
      <div>
        <dt>{say('figures.budget')}</dt>
        <dd>
          <span className="keyfigure">
            <Money value={sum.declared} />
          </span>
          {sum.percent && (
            <span className={styles.hint}>
              {say('figures.budget.hint', { percent: format.percent(sum.percent), planned: format.money(sum.planned) })}
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>{say('figures.funds')}</dt>
        <dd>
          <FundBar label={say('figures.funds.reading', { shares })} funds={funds} total={total} track={1} />
          <span className={styles.hint}>{shares}</span>
        </dd>
      </div>
    </dl>
  );
}
