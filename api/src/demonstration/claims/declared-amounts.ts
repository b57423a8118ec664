import { Money } from '../../kernel/money.js';
import type { WorkCode } from '../workplan/work-codes.js';

/** The claims that were sent; the draft of the fourth period stands apart. */
export const sentClaims = [1, 2, 3] as const;
export type SentClaim = (typeof sentClaims)[number];

type ByClaim = readonly [first: string, second: string, third: string];

const euros =
  (table: Partial<Record<WorkCode, ByClaim>>) =>
  (work: WorkCode, claim: SentClaim): bigint =>
    Money.of(table[work]?.[claim - 1] ?? '0').cents;

/** What the consortium declared of each task in its first three claims, in cents; together 3 347 600,00 €, the third 1 586 203,35 €. */
export const declaredOf = euros({
  LT0: ['52310.75', '48253.30', '71240.25'],
  'T1.1': ['124940.20', '100915.35', '163271.50'],
  'T1.2': ['0', '93987.25', '115295.90'],
  'T2.1': ['92114.80', '103748.85', '145316.55'],
  'T2.2': ['0', '114250.30', '156874.25'],
  'T3.1': ['0', '193079.50', '173964.65'],
  'T3.2': ['0', '0', '35074.45'],
  'T4.1': ['92312.45', '85796.85', '134397.10'],
  'T4.2': ['0', '124666.95', '111746.80'],
  'T5.1': ['0', '100098.95', '94203.80'],
  'T5.2': ['0', '34007.65', '58140.50'],
  LT6: ['189480.00', '180232.20', '294678.90'],
  LT7: ['9120.50', '22080.80', '31998.70'],
});

/** Of which UFC (FEMTO-ST): 398 240,15 € of LT1, 121 604,80 € of LT2, 96 112,40 € of LT3, 203 118,25 € of LT4, 31 980,00 € of LT5. */
export const declaredByUfc = euros({
  'T1.1': ['82000.15', '66210.40', '110409.50'],
  'T1.2': ['0', '60212.60', '79407.50'],
  'T2.1': ['20100.30', '19800.00', '22500.00'],
  'T2.2': ['0', '24204.50', '35000.00'],
  'T3.1': ['0', '50112.40', '46000.00'],
  'T4.1': ['18118.25', '23000.00', '27000.00'],
  'T4.2': ['0', '71500.00', '63500.00'],
  'T5.1': ['0', '10480.00', '11500.00'],
  'T5.2': ['0', '3800.00', '6200.00'],
});
