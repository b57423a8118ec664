import type { Period } from '../../kernel/day.js';
import { type Finding, finding, type Subject } from '../../kernel/finding.js';
import { Money } from '../../kernel/money.js';
import { balanceOf } from '../balance.rules.js';
import type { CostCategory } from '../cost-category.rules.js';
import { agreeableFlatRates, type Costs, withFlatRates } from '../flat-rates.funding.js';
import type { Programme } from '../programme/programme.rules.js';
import { withTolerance } from '../transfer.rules.js';
import { yearsOutside } from '../years.rules.js';
import { aidFindings, aidRooms } from './aid-room.funding.js';
import { type Drawn, type DrawnLine, type DrawnPartner, grouped, sumOf } from './drawn.rules.js';

/** What one partner has declared in one category. */
export interface DeclaredCell {
  readonly partnerId: string;
  readonly category: CostCategory;
  readonly declared: Money;
}

/** What a draft is held against: the lines in force, and what was declared on them. */
export interface Standing {
  readonly projectId: string;
  /** Of the draft: when expenditure may be incurred. */
  readonly days: Period;
  readonly lines: readonly DrawnLine[];
  readonly declared: readonly DeclaredCell[];
}

/** The programme with the tolerance that the agreement has instead of its own. */
export const underAgreement = (programme: Programme, tolerance: number | null): Programme =>
  tolerance === null
    ? programme
    : {
        ...programme,
        transfers: { ...programme.transfers, tolerance: { part: BigInt(tolerance), whole: 10_000n } },
      };

/** All that the rules have to say of a plan before it is proposed, and again before it comes into force. */
export function agreementFindings(drawn: Drawn, standing: Standing, programme: Programme): Finding[] {
  const { partners, lines, financing } = drawn;
  const linesOf = grouped(lines, ({ partnerId }) => partnerId);
  const fundsOf = grouped(financing, ({ partnerId }) => partnerId);
  const balances = partners.flatMap(({ partnerId: id }) =>
    balanceOf({
      subject: { kind: 'partner', id },
      total: sumOf(linesOf.get(id) ?? []),
      funding: fundsOf.get(id) ?? [],
    }),
  );
  const whole: Subject = { kind: 'project', id: standing.projectId };
  return [
    ...(lines.length === 0 ? [nothingPlanned(whole)] : []),
    ...balances,
    ...balanceOf({ subject: whole, total: sumOf(lines), funding: financing }),
    ...lines.flatMap((line) => outsideTheCall(line, programme)),
    ...outsideTheDays(lines, standing.days, programme),
    ...partners.flatMap((partner) => flatRateFindings(partner, linesOf.get(partner.partnerId) ?? [], programme)),
    ...aidFindings(aidRooms(drawn, programme), programme),
    ...belowDeclared(lines, standing, programme),
  ];
}

const nothingPlanned = (subject: Subject): Finding =>
  finding({
    ...{ code: 'agreement.nothing-planned', rule: 'R1', severity: 'blocking', subject, figures: {} },
    ...{ sources: ['Convention attributive de l’aide'], cure: 'correct-plan' },
  });

const outsideTheCall = ({ partnerId, category, amount }: DrawnLine, { categories, title }: Programme): Finding[] =>
  categories.includes(category)
    ? []
    : [
        finding({
          ...{ code: 'line.category-not-in-call', rule: 'R11', severity: 'blocking', cure: 'correct-plan' },
          subject: { kind: 'partner', id: partnerId },
          figures: { programme: title, category, amount },
          sources: [title],
        }),
      ];

/** R11: a year in which nothing may be incurred has no budget; told once for each partner and year. */
function outsideTheDays(lines: readonly DrawnLine[], days: Period, { transfers }: Programme): Finding[] {
  const outside = lines.flatMap((line) =>
    yearsOutside(line, days).map(({ year, amount }) => ({ partnerId: line.partnerId, year, amount })),
  );
  return [...grouped(outside, ({ partnerId, year }) => `${partnerId} ${year}`).values()].map((years) => {
    const { partnerId: id, year } = years[0] as (typeof outside)[number];
    return finding({
      ...{ code: 'agreement.year-outside', rule: 'R11', severity: 'blocking', cure: 'correct-years' },
      ...{ subject: { kind: 'partner', id }, sources: [transfers.source] },
      figures: { year: String(year), amount: sumOf(years), from: days.from, until: days.until },
    });
  });
}

/** R5, on a budget: what a rate fills is planned at most at what the rate gives; what it covers is not planned beside it. */
function flatRateFindings(partner: DrawnPartner, lines: readonly DrawnLine[], programme: Programme): Finding[] {
  const subject: Subject = { kind: 'partner', id: partner.partnerId };
  const rules = programme.flatRates.filter(({ code }) => partner.flatRates.includes(code));
  const chosen = partner.flatRates.map((code) => {
    const most = rules.find((rule) => rule.code === code)?.most;
    return { code, rate: most ?? { part: 0n, whole: 1n } };
  });
  const filled = new Set(rules.map(({ into }) => into));
  const planned = new Map([...grouped(lines, ({ category }) => category)].map(([key, own]) => [key, sumOf(own)]));
  const real: Costs = new Map([...planned].filter(([category]) => !filled.has(category)));
  const given = withFlatRates(real, chosen, programme);
  const above = rules.flatMap(({ into, source, code: rate }) => {
    const [amount, most] = [planned.get(into) ?? Money.zero, given.get(into) ?? Money.zero];
    if (amount.compare(most) <= 0) return [];
    const figures = { rate, category: into, amount, most, excess: amount.minus(most) };
    const stated = { rule: 'R5', severity: 'blocking', subject, sources: [source], cure: 'correct-plan' } as const;
    return [finding({ ...stated, code: 'flat-rate.planned-above', figures })];
  });
  return [...agreeableFlatRates(subject, chosen, real, programme), ...above];
}

/** R19: what was declared is not cut away; what was already above what is in force is only pointed at. */
function belowDeclared(lines: readonly DrawnLine[], standing: Standing, programme: Programme): Finding[] {
  const keyOf = ({ partnerId, category }: Pick<DrawnLine, 'partnerId' | 'category'>) => `${partnerId} ${category}`;
  const [drawn, inForce] = [grouped(lines, keyOf), grouped(standing.lines, keyOf)];
  return standing.declared.flatMap(({ partnerId, category, declared }) => {
    const key = keyOf({ partnerId, category });
    const [planned, before] = [sumOf(drawn.get(key) ?? []), sumOf(inForce.get(key) ?? [])];
    const most = withTolerance(planned, programme);
    if (declared.compare(most) <= 0) return [];
    return [
      finding({
        ...{ code: 'agreement.below-declared', rule: 'R19', cure: 'correct-plan' },
        severity: planned.compare(before) < 0 ? 'blocking' : 'warning',
        subject: { kind: 'partner', id: partnerId },
        figures: { category, planned, declared, missing: declared.minus(most) },
        sources: [programme.transfers.source],
      }),
    ];
  });
}
