import type { Programme } from '../../budget/programme/programme.rules.js';
import type { Day } from '../../kernel/day.js';
import { containing, Scope } from '../../platform/database/scope.js';
import type { PageKeys } from '../../platform/graphql/page.js';
import type { PortfolioChoices, PortfolioOrder } from './portfolio.types.js';
import type { PortfolioRow } from './portfolio-row.entity.js';
import { type StandingAsked, WITH_STANDING } from './portfolio-standings.js';
import { atRiskIn, levelIs, MISSING, WITH_DAY } from './portfolio-weights.sql.js';

/** In hundredths of a percent, as SQL and as read. */
const ABSORPTION = 'CASE WHEN r.cost = 0 THEN 0 ELSE r.certified * 10000 / r.cost END';
const absorption = ({ certified, cost }: PortfolioRow) =>
  cost.isZero ? 0 : Number((certified.cents * 10_000n) / cost.cents);
const amount = (column: 'agreed' | 'declared' | 'certified' | 'paid') =>
  [`r.${column}`, (row: PortfolioRow) => String(row[column].cents)] as const;
const byId = ['r.id', ({ id }: PortfolioRow) => id] as const;

const COUNTED: readonly PortfolioOrder[] = ['LATE_CLAIMS', 'RISKS'];

/** Whether what is chosen takes the count of what waits on every project, and of every update that is late. */
export const counts = ({ order, standing }: PortfolioChoices): { readonly any: boolean; readonly updates: boolean } => {
  const updates = order === 'LATE_UPDATES' || standing === 'LATE';
  return { any: updates || COUNTED.includes(order) || standing === 'CLAIM_IN_CONTROL', updates };
};

const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** What the choices are about: what waits, counted where it is needed, and the rules of each call. */
export interface Ground {
  readonly today: Day;
  readonly standing: StandingAsked | null;
  readonly calls: ReadonlyMap<string, Programme>;
}

/** The rows of the portfolio `r`, with the year `n` of their day, and what waits `s` where it is counted. */
export function portfolioScope(choices: PortfolioChoices, { today, standing, calls }: Ground): Scope {
  const { search, year, decommitment } = choices;
  const rules = [...calls].flatMap(
    ([
      call,
      {
        decommitment: { rules: own },
      },
    ]) => own.map((rule) => ({ call, ...rule })),
  );
  const rows = new Scope('r').join(
    WITH_DAY,
    rules.map(({ call }) => call),
    rules.map(({ from }) => from),
    rules.map(({ until }) => until),
    rules.map(({ years }) => years),
  );
  if (standing) rows.join(WITH_STANDING, ...standing);
  rows.where('true');
  if (search?.trim()) rows.where('(r.name ILIKE ?1 OR r.title_fr ILIKE ?1 OR r.title_en ILIKE ?1)', containing(search));
  if (year !== undefined && year !== null) rows.where('r.year = ?1', year);
  if (choices.standing === 'CLAIM_IN_CONTROL') rows.where('s.open_controls > 0');
  if (choices.standing === 'LATE') rows.where('s.late_claims + s.late_updates > 0');
  if (choices.standing === 'BEHIND') rows.where('r.certified * 2 < r.cost');
  if (decommitment) rows.where(levelIs[decommitment](yearOf(today)));
  return rows;
}

/** By what the rows are ordered. */
export function portfolioKeys(order: PortfolioOrder, today: Day): PageKeys<PortfolioRow> {
  switch (order) {
    case 'NAME':
      return [['r.name', ({ name }) => name], byId];
    case 'ABSORPTION':
      return [[ABSORPTION, absorption], byId];
    case 'DECOMMITMENT':
      return [[atRiskIn(yearOf(today))], [MISSING], byId];
    case 'LATE_CLAIMS':
      return [['COALESCE(s.late_claims, 0)'], byId];
    case 'LATE_UPDATES':
      return [['COALESCE(s.late_updates, 0)'], byId];
    case 'RISKS':
      return [['COALESCE(s.worst, 0)'], ['COALESCE(s.open_risks, 0)'], byId];
    default:
      return [amount(order.toLowerCase() as 'agreed' | 'declared' | 'certified' | 'paid'), byId];
  }
}
