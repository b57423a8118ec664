import { type ReactNode, useState } from 'react';
import type { CostCategory, ResearchCategory } from '../../graphql/graphql';
import { useAnnounce } from '../../ui/announcer';
import { Card } from '../../ui/card';
import { SelectField } from '../../ui/field';
import { Money } from '../../ui/figures';
import type { Sheet } from './agreement-data';
import { AmountCell } from './amount-cell';
import { sumOf } from './cents';
import styles from './grid.module.css';
import { amountIn, laid } from './pasted';
import type { Changes } from './use-editing';
import type { PlaceOfCost } from './use-places-of-cost';
import { useWords } from './words';

type Line = Sheet['lines'][number];

const researches = [
  'FUNDAMENTAL',
  'INDUSTRIAL',
  'EXPERIMENTAL',
  'FEASIBILITY',
  'NON_ECONOMIC',
] as const satisfies readonly ResearchCategory[];

interface LineGridProps {
  partner: { readonly id: string; readonly shortName: string };
  lines: readonly Line[];
  categories: readonly CostCategory[];
  works: readonly PlaceOfCost[];
  aside?: ReactNode;
  onSave: (changes: Changes) => void;
}

/** The budget of one partner: work packages down, categories across; every cell is saved as it is left. */
export function LineGrid({ partner, lines, categories, works, aside, onSave }: LineGridProps) {
  const say = useWords();
  const announce = useAnnounce();
  const [added, setAdded] = useState<readonly string[]>([]);
  const rows = works.filter(({ id }) => added.includes(id) || lines.some(({ workPackageId }) => workPackageId === id));
  const lineAt = (workId: string, category: CostCategory) =>
    lines.find((line) => line.workPackageId === workId && line.category === category);
  const researchOf = (workId: string) => lines.find(({ workPackageId }) => workPackageId === workId)?.research ?? null;
  const told = (work: PlaceOfCost, category: CostCategory, amount: string) => ({
    ...{ partnerId: partner.id, workPackageId: work.id, category, amount },
    research: lineAt(work.id, category)?.research ?? researchOf(work.id),
  });
  const paste = (block: readonly (readonly string[])[], row: number, column: number) => {
    const cells = laid(block, rows, categories, { row, column }).flatMap(({ row: work, column: category, text }) => {
      const amount = amountIn(text);
      return amount === undefined ? [] : [told(work, category, amount)];
    });
    if (cells.length === 0) return;
    onSave({ lines: cells });
    announce(say('editor.pasted', { count: cells.length }));
  };
  const classify = (workId: string, research: ResearchCategory | null) =>
    onSave({
      lines: lines
        .filter(({ workPackageId }) => workPackageId === workId)
        .map(({ partnerId, workPackageId, category, amount }) => ({
          ...{ partnerId, workPackageId, category, amount, research },
        })),
    });
  const sum = (of: readonly Line[]) => <Money value={sumOf(of.map(({ amount }) => amount))} />;
  return (
    <Card title={say('editor.grid', { name: partner.shortName })} aside={aside}>
      <div className={styles.scroll}>
        <table className={styles.grid}>
          <caption className="vh">{say('editor.grid', { name: partner.shortName })}</caption>
          <thead>
            <tr>
              <th scope="col">{say('editor.work')}</th>
              <th scope="col">{say('editor.research')}</th>
              {categories.map((category) => (
                <th key={category} scope="col">
                  {say(`category.${category}`)}
                </th>
              ))}
              <th scope="col">{say('total')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((work, row) => (
              <tr key={work.id}>
                <th scope="row">
                  <span className="code">{work.code}</span> {work.title}
                </th>
                <td>
                  <select
                    className={styles.select}
                    aria-label={say('editor.cell', { work: work.code, column: say('editor.research') })}
                    value={researchOf(work.id) ?? ''}
                    onChange={(event) => classify(work.id, (event.target.value || null) as ResearchCategory | null)}
                  >
                    <option value="">{say('research.none')}</option>
                    {researches.map((research) => (
                      <option key={research} value={research}>
                        {say(`research.${research}`)}
                      </option>
                    ))}
                  </select>
                </td>
                {categories.map((category, column) => (
                  <td key={category}>
                    <AmountCell
                      label={say('editor.cell', { work: work.code, column: say(`category.${category}`) })}
                      amount={lineAt(work.id, category)?.amount ?? '0.00'}
                      row={row}
                      column={column}
                      onChange={(amount) => onSave({ lines: [told(work, category, amount)] })}
                      onPaste={(block) => paste(block, row, column)}
                    />
                  </td>
                ))}
                <td>{sum(lines.filter(({ workPackageId }) => workPackageId === work.id))}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say('total')}</th>
              <td />
              {categories.map((category) => (
                <td key={category}>{sum(lines.filter((line) => line.category === category))}</td>
              ))}
              <td>{sum(lines)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <div className={styles.foot}>
        <SelectField
          label={say('editor.add')}
          none={say('editor.add.none')}
          value=""
          choices={works
            .filter((work) => !rows.includes(work))
            .map((work) => ({ value: work.id, label: `${work.code} ${work.title}` }))}
          onChange={(workId) => setAdded((before) => [...before, workId])}
        />
      </div>
    </Card>
  );
}
