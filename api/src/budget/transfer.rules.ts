import { type Finding, finding, type Subject } from '../kernel/finding.js';
import { Money } from '../kernel/money.js';
import type { Programme } from './programme/programme.rules.js';

export interface AgreedLine {
  readonly id: string;
  readonly agreed: Money;
}

/** Money moved from one budget line to another since the agreement in force. */
export interface Transfer {
  readonly fromId: string;
  readonly toId: string;
  readonly amount: Money;
}

/** The most that may be declared on a line: what was agreed and the tolerance of the programme. */
export const withTolerance = (agreed: Money, { transfers, rounding }: Programme): Money =>
  agreed.plus(agreed.take(transfers.tolerance, rounding));

/** What the lines hold after the transfers, in their order. */
export function afterTransfers(lines: readonly AgreedLine[], transfers: readonly Transfer[]): Map<string, Money> {
  const amounts = new Map(lines.map(({ id, agreed }) => [id, agreed]));
  for (const { fromId, toId, amount } of transfers) {
    amounts.set(fromId, (amounts.get(fromId) ?? Money.zero).minus(amount));
    amounts.set(toId, (amounts.get(toId) ?? Money.zero).plus(amount));
  }
  return amounts;
}

/** Transfers that need no amendment: each moves something, every line stays within the tolerance, they are not too many. */
export function transfersWithoutAmendment(
  lines: readonly AgreedLine[],
  transfers: readonly Transfer[],
  programme: Programme,
): Finding[] {
  const { tolerance, most, source } = programme.transfers;
  const stated = { rule: 'TRANSFER', severity: 'blocking', sources: [source] } as const;
  const line = (id: string): Subject => ({ kind: 'category', id });
  const agreed = new Map(lines.map((one) => [one.id, one.agreed]));
  const idle = transfers
    .filter(({ fromId, toId, amount }) => amount.cents <= 0n || fromId === toId)
    .map(({ fromId, amount }) =>
      finding({
        ...stated,
        code: 'transfer.moves-nothing',
        subject: line(fromId),
        figures: { amount },
        cure: 'correct-amount',
      }),
    );
  const strayed = [...afterTransfers(lines, transfers)].flatMap(([id, amount]) => {
    const was = agreed.get(id) ?? Money.zero;
    if (amount.cents < 0n)
      return [
        finding({
          ...stated,
          code: 'transfer.below-zero',
          subject: line(id),
          figures: { agreed: was, amount },
          cure: 'lower-amount',
        }),
      ];
    const ceiling = withTolerance(was, programme);
    if (amount.compare(ceiling) <= 0) return [];
    const percent = Number((tolerance.part * 10_000n) / tolerance.whole) / 100;
    const figures = { agreed: was, amount, ceiling, tolerance: percent };
    return [
      finding({ ...stated, code: 'transfer.above-tolerance', subject: line(id), figures, cure: 'ask-amendment' }),
    ];
  });
  if (most === null || transfers.length <= most) return [...idle, ...strayed];
  return [
    ...idle,
    ...strayed,
    finding({
      ...stated,
      code: 'transfer.too-many',
      subject: { kind: 'project', id: '' },
      figures: { transfers: transfers.length, most },
      cure: 'ask-amendment',
    }),
  ];
}
