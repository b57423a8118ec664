import { type CSSProperties, type KeyboardEvent, useRef } from 'react';
import { Link } from 'react-router';
import type { HoursYearQuery } from '../graphql/graphql';
import type { Day } from '../platform/day';
import { useFormat } from '../platform/use-format';
import { Card } from '../ui/card';
import { IllustrativeMark } from '../ui/illustrative-mark';
import { Legend } from '../ui/legend';
import { Shape } from '../ui/shape';
import { looks } from '../ui/state';
import styles from './hours-map.module.css';
import { useHoursPlaces } from './places';
import { decimalOf } from './sheet';
import { lookOfSheet } from './sheet-state';
import { useWords } from './words';
import { YearBar } from './year-bar';

export type Person = HoursYearQuery['employees']['nodes'][number];
type Standing = Person['year']['months'][number];

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
const states = [undefined, 'DRAFT', 'SIGNED', 'COUNTERSIGNED', 'RETURNED', 'DECLARED'] as const;

export const firstOf = (year: number, month: number): Day => `${year}-${String(month).padStart(2, '0')}-01`;

interface CellProps {
  person: Person;
  month: Day;
  standing: Standing | undefined;
}

/** One month of one person: how much and how it stands; it opens the month. */
function Cell({ person, month, standing }: CellProps) {
  const say = useWords();
  const format = useFormat();
  const places = useHoursPlaces();
  const { worked = 0, elsewhere = 0, absent = 0, state } = standing ?? {};
  const { shape, tone } = looks[lookOfSheet(state)];
  const word = say(`state.${state ?? 'NONE'}`);
  const hours = format.decimal(decimalOf(worked), 0);
  const label = say('cell.label', {
    person: person.name,
    month: format.day(month, 'month'),
    worked: format.decimal(decimalOf(worked)),
    elsewhere: format.decimal(decimalOf(elsewhere)),
    absent: format.decimal(decimalOf(absent)),
    state: word,
  });
  const share = person.year.ceiling ? Math.min(1, (worked * 12) / person.year.ceiling) : 0;
  return (
    <Link
      to={places.month(person.id, month)}
      data-cell
      className={styles.cell}
      title={word}
      data-waits={state === 'SIGNED' || undefined}
      style={{ '--heat': share.toFixed(2) } as CSSProperties}
    >
      <span className="vh">{label}</span>
      <span className={styles.name} aria-hidden="true">
        {format.monthName(Number(month.slice(5, 7)))}
      </span>
      <span className={`tone-${tone}`}>
        <Shape name={shape} size={13} />
      </span>
      <span aria-hidden="true">{standing && hours}</span>
    </Link>
  );
}

/** The arrows go from month to month and from person to person. */
function useArrows() {
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -12, ArrowDown: 12 };
    const step = steps[event.key];
    const cells = [...(table.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
    const at = cells.indexOf(document.activeElement as HTMLElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    cells[at + step]?.focus();
  };
  return { table, onKeyDown };
}

/** Who worked how much, month by month, with the year of each against its limit. */
export function HoursMap({ people, year }: { people: readonly Person[]; year: number }) {
  const say = useWords();
  const format = useFormat();
  const { table, onKeyDown } = useArrows();
  const partners = new Set(people.map(({ partner }) => partner.id));
  return (
    <Card title={say('map.title', { year })}>
      <div className={styles.frame}>
        <table ref={table} className={styles.map} onKeyDown={onKeyDown}>
          <caption className="vh">{say('map.caption', { year })}</caption>
          <thead>
            <tr>
              <th scope="col">{say('map.person')}</th>
              {MONTHS.map((month) => (
                <th key={month} scope="col">
                  {format.monthName(month)}
                </th>
              ))}
              <th scope="col">{say('map.year')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  <span className={styles.person}>
                    <IllustrativeMark when={person.illustrative}>{person.name}</IllustrativeMark>
                  </span>
                  <br />
                  <span className="small sec">
                    {[person.job, partners.size > 1 && person.partner.shortName].filter(Boolean).join(', ')}
                  </span>
                </th>
                {MONTHS.map((month) => {
                  const first = firstOf(year, month);
                  const standing = person.year.months.find((one) => one.month === first);
                  return (
                    <td key={month}>
                      <Cell person={person} month={first} standing={standing} />
                    </td>
                  );
                })}
                <td>
                  <YearBar year={year} worked={person.year.worked} ceiling={person.year.ceiling} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.legend}>
        <Legend
          items={states.map((state) => {
            const { shape, tone } = looks[lookOfSheet(state)];
            return {
              mark: (
                <span className={`tone-${tone}`}>
                  <Shape name={shape} />
                </span>
              ),
              label: say(`state.${state ?? 'NONE'}`),
            };
          })}
        />
      </div>
    </Card>
  );
}
