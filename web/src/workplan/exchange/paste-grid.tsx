import { useId, useState } from 'react';
import type { PlanColumn } from '../../graphql/graphql';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/field';
import { Pager } from '../../ui/pager';
import styles from './paste-grid.module.css';
import { cellName, letterOf } from './pasted-cells';
import type { Pasted } from './use-pasted-cells';
import { useWords } from './words';

const columns: readonly PlanColumn[] = [
  ...(['code', 'kind', 'parent', 'title', 'partner', 'startsOn', 'endsOn'] as const),
  ...(['progress', 'predecessors', 'state', 'id'] as const),
];
const AT_ONCE = 25;

interface PasteGridProps {
  pasted: Pasted;
  busy: boolean;
  onMap: (place: number, column: PlanColumn | null) => void;
  onWrite: (row: number, place: number, text: string) => void;
  onLook: () => void;
  onAgain: () => void;
}

/** The cells that were pasted, what each column is, and what is wrong where: all of it can be corrected in place. */
export function PasteGrid({ pasted, busy, onMap, onWrite, onLook, onAgain }: PasteGridProps) {
  const say = useWords();
  const id = useId();
  const [most, setMost] = useState(AT_ONCE);
  const [wrongOnly, setWrongOnly] = useState(false);
  const { rows, wrong } = pasted;
  const isWrong = (row: number) => pasted.columns.some((_, place) => wrong.has(cellName(place, row)));
  const all = rows.map((cells, row) => ({ cells, row })).filter(({ row }) => !wrongOnly || isWrong(row));
  const shown = all.slice(0, most);
  const named = (place: number) => {
    const column = pasted.columns[place];
    return column ? say(`column.${column}`) : say('paste.ignored');
  };
  return (
    <section className={styles.paste}>
      <div className={styles.head}>
        <p role="status">
          <b>{say('paste.count', { rows: rows.length, wrong: wrong.size })}</b>
        </p>
        {wrong.size > 0 && <CheckField label={say('paste.wrong')} checked={wrongOnly} onChange={setWrongOnly} />}
      </div>
      <section className={styles.scroll} aria-label={say('paste.grid')}>
        <table className={styles.grid}>
          <caption className="vh">{say('paste.grid')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="vh">{say('paste.line')}</span>
              </th>
              {pasted.columns.map((column, place) => (
                <th key={letterOf(place)} scope="col">
                  <span aria-hidden="true">{letterOf(place)}</span>
                  <select
                    aria-label={say('paste.column', { letter: letterOf(place) })}
                    value={column ?? ''}
                    onChange={({ target }) => onMap(place, (target.value || null) as PlanColumn | null)}
                  >
                    <option value="">{say('paste.ignored')}</option>
                    {columns.map((one) => (
                      <option key={one} value={one}>
                        {say(`column.${one}`)}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ cells, row }) => (
              <tr key={row}>
                <th scope="row">{row + 2}</th>
                {cells.map((cell, place) => {
                  const name = cellName(place, row);
                  const why = wrong.get(name);
                  return (
                    <td key={name} className={pasted.columns[place] ? undefined : styles.ignored}>
                      <input
                        aria-label={`${name}, ${named(place)}`}
                        aria-invalid={why ? true : undefined}
                        aria-describedby={why ? `${id}-${name}` : undefined}
                        value={cell}
                        onChange={({ target }) => onWrite(row, place, target.value)}
                      />
                      {why && (
                        <span id={`${id}-${name}`} className={styles.why}>
                          {why}
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {all.length > shown.length && (
        <Pager
          shown={shown.length}
          total={all.length}
          hasMore={all.length > shown.length}
          onMore={() => setMost(most + AT_ONCE)}
        />
      )}
      <div className={styles.actions}>
        <Button onClick={onAgain}>{say('paste.again')}</Button>
        <Button kind="primary" busy={busy} onClick={onLook}>
          {say('paste.look')}
        </Button>
      </div>
    </section>
  );
}
