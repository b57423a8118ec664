import type { CostCategory } from '../../budget/cost-category.rules.js';
import { generalAccounts } from '../fec/general-accounts.js';
import type { AccountMap } from '../fec/proposals.rules.js';

/** What a partner has decided of the accounts that begin so. */
export interface OwnAccounts {
  readonly begins: string;
  /** None: they are not declared. */
  readonly category: CostCategory | null;
  readonly workPackageId: string | null;
}

/** What an account stands for, and who says so. */
export interface AccountSense extends OwnAccounts {
  readonly own: boolean;
}

/** All charges and goods of a file, whatever becomes of them: which are declared is decided afterwards, and again. */
export const everyCharge: AccountMap = {
  ...generalAccounts,
  categories: [
    ...generalAccounts.categories,
    ...['6', '2'].map((begins) => ({ begins, category: 'EXTERNAL' as const, side: 'DEBIT' as const, echoes: null })),
  ],
};

/** The longest beginning decides; of two that are as long, the partner’s own. */
export function senseOf(account: string, own: readonly OwnAccounts[]): AccountSense | undefined {
  const known: AccountSense[] = [
    ...generalAccounts.categories.map(({ begins, category }) => ({
      begins,
      category,
      workPackageId: null,
      own: false,
    })),
    ...own.map((rule) => ({ ...rule, own: true })),
  ];
  return known
    .filter(({ begins }) => account.startsWith(begins))
    .reduce<AccountSense | undefined>(
      (best, one) => (best && best.begins.length > one.begins.length ? best : one),
      undefined,
    );
}
