import { createHash } from 'node:crypto';
import { type Day, earliest, latest } from '../../kernel/day.js';
import type { FecLine } from '../fec/entry.rules.js';
import { entriesIn, proposalsOf } from '../fec/proposals.rules.js';
import { everyCharge } from './accounts.rules.js';
import type { StagedLine } from './staged.rules.js';

export interface Account {
  readonly account: string;
  readonly name: string;
}

/** Keeps of an accounting file what could be declared, entry by entry as they come. */
export class Charges {
  private held: FecLine[] = [];
  private readonly names = new Map<string, string>();
  private days: { readonly from: Day; readonly until: Day } | undefined;
  count = 0;

  push(lines: readonly FecLine[]): StagedLine[] {
    const entries = [...entriesIn([...this.held, ...lines])];
    this.held = entries.pop() ?? [];
    return entries.flatMap((entry) => this.staged(entry));
  }

  /** What the last entry holds. */
  end(): StagedLine[] {
    const last = this.held;
    this.held = [];
    return this.staged(last);
  }

  /** The accounts that were met, in their order. */
  get accounts(): Account[] {
    return [...this.names]
      .map(([account, name]) => ({ account, name }))
      .sort((a, b) => (a.account < b.account ? -1 : 1));
  }

  /** The days of the charges; none without any. */
  get period(): { readonly from: Day; readonly until: Day } | undefined {
    return this.days;
  }

  private staged(entry: readonly FecLine[]): StagedLine[] {
    const byKey = new Map(entry.map((line) => [line.key, line]));
    return proposalsOf(entry, everyCharge).map((one) => {
      const { account, documentRef, issuer, description, incurredOn, net } = one;
      const line = byKey.get(one.key);
      if (!this.names.has(account)) this.names.set(account, (line?.accountName ?? '').slice(0, 200));
      const { from, until } = this.days ?? { from: incurredOn, until: incurredOn };
      this.days = { from: earliest(from, incurredOn), until: latest(until, incurredOn) };
      this.count += 1;
      return {
        ...{ line: line?.line ?? 0, key: keyOf(one.key), account, category: null, workPackageId: null },
        ...{ documentRef: documentRef.slice(0, 100), invoiceNumber: null, invoicedOn: null },
        ...{ issuer: issuer.slice(0, 200), issuerSiren: null, description: description.slice(0, 500) },
        ...{ incurredOn, paidOn: null, net: net.cents.toString(), vat: '0', share: 10_000, currency: 'EUR' },
        ...{ foreignNet: null, bookedOn: null, procurementRef: null, mistakes: [] },
      };
    });
  }
}

const MOST_KEY = 200;

/** Journals and entries may have names of any length; an index has not. */
const keyOf = (key: string): string =>
  key.length <= MOST_KEY ? key : `${key.slice(0, 24)}:${createHash('sha256').update(key).digest('hex')}`;
