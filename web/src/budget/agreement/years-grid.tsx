import { useState } from 'react';
import type { CostCategory } from '../../graphql/graphql';
import { useAnnounce } from '../../ui/announcer';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Money } from '../../ui/figures';
import type { Sheet } from './agreement-data';
import { AmountCell } from './amount-cell';
import { minus, sumOf } from './cents';
import styles from './grid.module.css';
import { amountIn, laid } from './pasted';
import type { Changes } from './use-editing';
import type { PlaceOfCost } from './use-places-of-cost';
import { useWords } from './words';

type Line = Sheet['lines'][number];
type Years = Readonly<Record<number, string>>;

interface YearsGridProps {
  partner: { readonly id: string; readonly shortName: string };
  lines: readonly Line[];
  categories: readonly CostCategory[];
  works: readonly PlaceOfCost[];
  /** When expenditure may be incurred. */
  days: { readonly startsOn: string; readonly endsOn: string };
  onSave: (changes: Changes) => void;
  onSpread: () => void;
}

const keyOf = ({ workPackageId, category }: Line) => `${workPackageId} ${category}`;
const yearOf = (day: string) => Number(day.slice(0, 4));

/** The calendar years of the agreement, and those that a line has beside them. */
function yearsOf({ startsOn, endsOn }: YearsGridProps['days'], lines: readonly Line[]): readonly number[] {
  const first = yearOf(startsOn);
  const agreed = Array.from({ length: yearOf(endsOn) - first + 1 }, (_, place) => first + place);
  const said = lines.flatMap(({ years }) => years.map(({ year }) => year));
  return [...new Set([...agreed, ...said])].sort((a, b) => a - b);
}

/** The lines of one partner over the years: a line is saved once its years are its amount; until then it says what is left. */
export function YearsGrid({ partner, lines, categories, works, days, onSave, onSpread }: YearsGridProps) {
  const say = useWords();
  const announce = useAnnounce();
  const [drafts, setDrafts] = useState<Readonly<Record<string, Years>>>({});
  const years = yearsOf(days, lines);
  const codeOf = (line: Line) => works.find(({ id }) => id === line.workPackageId)?.code ?? '';
  const placeOf = ({ category }: Line) => categories.indexOf(category);
  const rows = works.flatMap(({ id }) =>
    lines.filter(({ workPackageId }) => workPackageId === id).sort((a, b) => placeOf(a) - placeOf(b)),
  );
  if (rows.length === 0) return null;
  const saidOf = (line: Line): Years =>
    drafts[keyOf(line)] ?? Object.fromEntries(line.years.map(({ year, amount }) => [year, amount]));
  const leftOf = (line: Line) => minus(line.amount, sumOf(Object.values(saidOf(line))));
  const told = ({ partnerId, workPackageId, category, research, amount }: Line, said: Years) => ({
    ...{ partnerId, workPackageId, category, research, amount },
    years: Object.entries(said).map(([year, part]) => ({ year: Number(year), amount: part })),
  });
  const take = (changed: ReadonlyMap<Line, Years>) => {
    const merged = [...changed].map(([line, said]) => [line, { ...saidOf(line), ...said }] as const);
    const whole = merged.filter(([line, said]) => sumOf(Object.values(said)) === sumOf([line.amount]));
    const held = merged.filter(([line]) => !whole.some(([one]) => one === line));
    setDrafts((before) => {
      const rest = Object.entries(before).filter(([key]) => !merged.some(([line]) => keyOf(line) === key));
      return Object.fromEntries([...rest, ...held.map(([line, said]) => [keyOf(line), said] as const)]);
    });
    if (whole.length > 0) onSave({ lines: whole.map(([line, said]) => told(line, said)) });
  };
  const paste = (block: readonly (readonly string[])[], row: number, column: number) => {
    const changed = new Map<Line, Years>();
    let count = 0;
    for (const { row: line, column: year, text } of laid(block, rows, years, { row, column })) {
      const amount = amountIn(text);
      if (amount === undefined) continue;
      changed.set(line, { ...changed.get(line), [year]: amount });
      count += 1;
    }
    if (count === 0) return;
    take(changed);
    announce(say('editor.pasted', { count }));
  };
  const wholeAgain = (line: Line) => {
    setDrafts(({ [keyOf(line)]: _, ...rest }) => rest);
    if (line.years.length > 0) onSave({ lines: [told(line, {})] });
  };
  const isSpread = (line: Line) => Object.values(saidOf(line)).some((amount) => Number(amount) !== 0);
  const unspread = rows.filter((line) => !isSpread(line)).length;
  const title = say('years.title', { name: partner.shortName });
  return (
    <Card
      title={title}
      aside={
        <Button reason={unspread === 0 && say('years.all')} onClick={onSpread}>
          {say('years.spread', { count: unspread })}
        </Button>
      }
    >
      <p className={styles.said}>{say('years.lead')}</p>
      <div className={styles.scroll}>
        <table className={styles.grid}>
          <caption className="vh">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{say('column.line')}</th>
              <th scope="col">{say('column.planned')}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
              <th scope="col">{say('years.left')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((line, row) => {
              const name = `${codeOf(line)} · ${say(`category.${line.category}`)}`;
              return (
                <tr key={keyOf(line)}>
                  <th scope="row">{name}</th>
                  <td>
                    <Money value={line.amount} />
                  </td>
                  {years.map((year, column) => (
                    <td key={year}>
                      <AmountCell
                        label={say('years.cell', { line: name, year: String(year) })}
                        amount={saidOf(line)[year] ?? '0.00'}
                        row={row}
                        column={column}
                        onChange={(amount) => take(new Map([[line, { [year]: amount }]]))}
                        onPaste={(block) => paste(block, row, column)}
                      />
                    </td>
                  ))}
                  <td>{isSpread(line) ? <Left amount={leftOf(line)} /> : say('years.whole')}</td>
                  <td>
                    {isSpread(line) && (
                      <Button
                        kind="quiet"
                        label={say('years.whole.of', { line: name })}
                        onClick={() => wholeAgain(line)}
                      >
                        {say('years.whole.do')}
                      </Button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say('total')}</th>
              <td>
                <Money value={sumOf(rows.map(({ amount }) => amount))} />
              </td>
              {years.map((year) => (
                <td key={year}>
                  <Money value={sumOf(rows.map((line) => saidOf(line)[year] ?? '0.00'))} />
                </td>
              ))}
              <td />
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
    </Card>
  );
}

/** What the years of a line leave of it: nothing, or why it is not saved yet. */
function Left({ amount }: { amount: string }) {
  const say = useWords();
  if (Number(amount) === 0) return <span className="dim">–</span>;
  return (
    <span className="tone-retard">
      <Money value={amount} signed />
      <span className={styles.wrong} role="status">
        {say('years.unsaved')}
      </span>
    </span>
  );
}
