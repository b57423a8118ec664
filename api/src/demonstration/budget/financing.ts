import type { Financing } from '../../budget/financing.entity.js';
import type { Fund } from '../../budget/financing.funding.js';
import { Money } from '../../kernel/money.js';
import { type PartnerName, partnerId } from '../consortium/partners.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';

/** Whole euros. The columns sum to what was published: FEDER 10 211 026, FRI 584 000, the partners themselves 2 819 701. */
const plan: Readonly<Record<PartnerName, readonly [FEDER: number, FRI: number, SELF: number]>> = {
  Ilsa: [2_096_026, 0, 698_701],
  Smaltis: [660_000, 0, 220_000],
  'Aurea Technology': [630_000, 0, 210_000],
  Diaclone: [1_072_500, 0, 357_500],
  BioExigence: [660_000, 0, 220_000],
  "Med'Inn'Pharma": [750_000, 0, 250_000],
  'UFC (FEMTO-ST)': [1_635_000, 218_000, 327_000],
  'EFS BFC': [1_665_000, 222_000, 333_000],
  'CHRU Besançon': [765_000, 102_000, 153_000],
  "FC'Innov": [277_500, 42_000, 50_500],
};

const paying: readonly Fund[] = ['FEDER', 'FRI', 'SELF'];

export const financing: ReadonlyArray<Row<Financing>> = (Object.keys(plan) as PartnerName[]).flatMap((partner) =>
  paying.flatMap((fund, i) => {
    const euros = plan[partner][i] ?? 0;
    if (euros === 0) return [];
    const id = idOf('financing', partner, fund);
    return [{ id, projectId, partnerId: partnerId(partner), fund, amount: Money.ofCents(euros * 100) }];
  }),
);
