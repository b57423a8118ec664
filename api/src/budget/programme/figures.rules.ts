import type { Share } from '../../kernel/money.js';
import type { Fact, Facts } from '../../kernel/refusal.js';
import type { Programme } from './programme.rules.js';

/** One figure of a programme, or a few that are read together, with the article they come from. */
export interface ProgrammeFigure {
  /** What the web has a sentence for: `window`, `flat-rate`. */
  readonly code: string;
  readonly facts: Facts;
  readonly source: string;
}

/** `4.289474`, without a zero too many. */
const percentIn = ({ part, whole }: Share): string => {
  const millionths = (part * 100_000_000n) / whole;
  const [units, fraction] = [millionths / 1_000_000n, (millionths % 1_000_000n).toString().padStart(6, '0')];
  return `${units}.${fraction}`.replace(/\.?0+$/, '');
};

const figure = (code: string, source: string, facts: Record<string, Fact>): ProgrammeFigure => ({
  code,
  source,
  facts,
});

/** What a programme says, one sentence at a time, each with its article. */
export function figuresOf(programme: Programme): ProgrammeFigure[] {
  const { window, staff, flatRates, transfers, payments, vat, stateAid, durability, retention } = programme;
  const { decommitment, sampling, procurement } = programme;
  return [
    figure('window', window.source, { from: window.from, until: window.until }),
    figure('hours', staff.source, { hours: staff.yearHours }),
    ...flatRates.map(({ title, most, source }) =>
      figure('flat-rate', source, { fr: title.fr, en: title.en, percent: percentIn(most) }),
    ),
    figure(`rounding-${programme.rounding}`, transfers.source, {}),
    figure('tolerance', transfers.source, { percent: percentIn(transfers.tolerance), most: transfers.most }),
    figure('interim', payments.source, { percent: percentIn(payments.interimCeiling), days: payments.daysToPay }),
    figure(`vat-${vat.regime}`, vat.source, { below: vat.below?.toString() ?? null }),
    ...stateAid.categories.map(({ code, intensity, small, medium, collaboration, most }) =>
      figure('aid', stateAid.source, {
        category: code,
        ...{ intensity: percentIn(intensity), small: percentIn(small), medium: percentIn(medium) },
        ...{ collaboration: percentIn(collaboration), most: percentIn(most) },
      }),
    ),
    figure('durability', durability.source, { years: durability.years }),
    figure('retention', retention.source, {
      ...{ years: retention.years, above: retention.above?.toString() ?? null, yearsAbove: retention.yearsAbove },
    }),
    ...decommitment.rules.map(({ from, until, years }) =>
      figure('decommitment', decommitment.source, { from: String(from), until: String(until), years }),
    ),
    figure('sampling', sampling.source, { lines: sampling.fewestLines, percent: percentIn(sampling.leastShare) }),
    ...procurement.thresholds.map(({ from, above }) =>
      figure('procurement', procurement.source, { from, above: above.toString() }),
    ),
  ];
}
