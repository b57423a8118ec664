import { Injectable } from '@nestjs/common';
import { claimedBy } from '../../budget/decommitment.calendar.js';
import { Money } from '../../kernel/money.js';
import { Access } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Loaders } from '../../platform/graphql/loaders.js';
import { type Page, type PageArgs, pageOf } from '../../platform/graphql/page.js';
import type { Language } from '../../platform/settings.js';
import { benchBeside, Workshop } from '../../platform/workshop/workshop.js';
import { type Decommitment, decommitmentOf } from './decommitment-level.rules.js';
import { portfolioPolicy } from './portfolio.policy.js';
import type { CommittedYear, PortfolioChoices, PortfolioSheet, SheetFormat } from './portfolio.types.js';
import { PortfolioRow } from './portfolio-row.entity.js';
import { counts, type Ground, portfolioKeys, portfolioScope } from './portfolio-scope.js';
import { PortfolioStandings, STANDING_COLUMNS, standingOf } from './portfolio-standings.js';
import { type SheetOrder, type SheetRow, sheetNames } from './sheet-order.js';

const YEARS = `SELECT json_build_array(r.year, count(*), sum(r.agreed)::text,
    sum(CASE WHEN r.cost = 0 THEN 0 ELSE div(r.certified::numeric * r.agreed, r.cost) END)::bigint::text, sum(r.paid)::text, r.programme_id) AS told
  FROM portfolio_row r GROUP BY r.year, r.programme_id ORDER BY r.year`;
const LINE = `json_build_array(r.name, r.title_fr, r.title_en, r.programme_id, r.year, r.agreed::text, r.cost::text,
  r.declared::text, r.certified::text, r.paid::text, ${STANDING_COLUMNS})`;
const BENCH = benchBeside(import.meta.url, './portfolio.bench');
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MEDIA: Readonly<Record<SheetFormat, string>> = { XLSX, CSV: 'text/csv; charset=utf-8' };

/** All projects of an authority, by the sums that are kept of each: as many statements for two thousand as for two. */
@Injectable()
export class PortfolioService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: Access,
    private readonly clock: Clock,
    private readonly loaders: Loaders,
    private readonly standings: PortfolioStandings,
    private readonly workshop: Workshop,
  ) {}

  async list(choices: PortfolioChoices, page: PageArgs): Promise<Page<PortfolioRow>> {
    this.access.narrowed(portfolioPolicy.read);
    const ground = await this.ground(counts(choices));
    const scope = portfolioScope(choices, ground);
    const keys = portfolioKeys(choices.order, ground.today);
    return pageOf(this.unit.work, PortfolioRow, {
      ...{ scope, keys, page, direction: choices.descending ? 'DESC' : 'ASC' },
    });
  }

  /** R15, by the year in which money was committed. */
  async years(): Promise<CommittedYear[]> {
    this.access.narrowed(portfolioPolicy.read);
    const [told, calls] = await Promise.all([this.unit.work.reading.ask(YEARS, []), this.standings.calls()]);
    return told.map(([year, projects, agreed, certified, paid, programmeId]) => {
      const call = calls.get(String(programmeId));
      const [committed, claimed] = [Money.ofCents(String(agreed)), Money.ofCents(String(certified))];
      const missing = committed.minus(claimed);
      return {
        ...{ year: Number(year), projects: Number(projects), agreed: committed, certified: claimed },
        paid: Money.ofCents(String(paid)),
        claimedBy: call ? (claimedBy(Number(year), call) ?? null) : null,
        missing: missing.cents < 0n ? Money.zero : missing,
      };
    });
  }

  /** R15 of one project; the calls are read once for all. */
  async decommitmentOf(row: PortfolioRow): Promise<Decommitment> {
    const reading = this.loaders.of('Portfolio.calls', async (keys) => keys.map(() => this.standings.calls()));
    const call = (await await reading.load('')).get(row.programmeId ?? '') ?? null;
    return decommitmentOf(row, call, this.clock.today());
  }

  /** Every project of the choices, in their order, as a file; it is made in a thread of its own. */
  async sheet(choices: PortfolioChoices, format: SheetFormat, language: Language): Promise<PortfolioSheet> {
    this.access.narrowed(portfolioPolicy.read);
    const ground = await this.ground({ any: true, updates: true });
    const { tail, values } = portfolioScope(choices, ground);
    const way = choices.descending ? 'DESC' : 'ASC';
    const order = portfolioKeys(choices.order, ground.today).map(([sql]) => `${sql} ${way}`);
    const sql = `SELECT ${LINE} AS told FROM portfolio_row ${tail} ORDER BY ${order.join(', ')}`;
    const told = await this.unit.work.reading.ask(sql, values);
    const rows = told.map((one) => sheetRowOf(one, ground, language));
    const made: SheetOrder = { format, language, today: ground.today, rows };
    const bytes = await this.workshop.make(BENCH, made);
    const name = `${sheetNames[language]} ${ground.today}.${format.toLowerCase()}`;
    return { name, mediaType: MEDIA[format], content: bytes.toString('base64') };
  }

  private async ground({ any, updates }: ReturnType<typeof counts>): Promise<Ground> {
    const [standing, calls] = await Promise.all([
      any ? this.standings.asked(null, updates) : null,
      this.standings.calls(),
    ]);
    return { today: this.clock.today(), standing, calls };
  }
}

function sheetRowOf(told: readonly unknown[], { calls, today }: Ground, language: Language): SheetRow {
  const [name, titleFr, titleEn, call, year, ...rest] = told;
  const [agreed, cost, declared, certified, paid] = rest.slice(0, 5).map((cents) => Money.ofCents(String(cents))) as [
    Money,
    Money,
    Money,
    Money,
    Money,
  ];
  const standing = standingOf(rest.slice(5));
  const weighed = { year: Number(year), agreed, cost, certified };
  const { by, missing, atRisk, level } = decommitmentOf(weighed, calls.get(String(call)) ?? null, today);
  return {
    ...{ name: String(name), title: String(language === 'fr' ? titleFr : titleEn), year: Number(year) },
    ...{ agreed: agreed.cents, cost: cost.cents, declared: declared.cents, certified: certified.cents },
    ...{ paid: paid.cents, toComeBack: standing.toComeBack.cents },
    ...{ by, missing: missing.cents, atRisk: atRisk.cents, level },
    ...{ lateClaims: standing.lateClaims, lateUpdates: standing.lateUpdates, openControls: standing.openControls },
    ...{ toPay: standing.toPay, corrections: standing.corrections },
    ...{ openRisks: standing.openRisks, worstRisk: standing.worstRisk },
  };
}
