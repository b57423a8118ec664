import { expect, it } from '@jest/globals';
import { blocks, examine, finding, ofEachLine, type Question } from './finding.js';
import { Money } from './money.js';

interface Line {
  readonly id: string;
  readonly amount: Money;
}

const lines = ['10', '-5', '7'].map((amount, i): Line => ({ id: `l${i}`, amount: Money.of(amount) }));

const negative = ofEachLine<Line, null>('R17', ({ id, amount }) =>
  amount.cents >= 0n
    ? undefined
    : finding({
        code: 'line.below-zero',
        rule: 'R17',
        severity: 'blocking',
        subject: { kind: 'line', id },
        figures: { amount },
        sources: [],
        cure: 'correct-amount',
      }),
);

const total: Question<Line, null> = {
  rule: 'R19',
  begin: () => {
    let sum = Money.zero;
    return {
      look: ({ amount }) => {
        sum = sum.plus(amount);
        return undefined;
      },
      conclude: () => [
        finding({
          code: 'claim.total',
          rule: 'R19',
          severity: 'information',
          subject: { kind: 'claim', id: 'c' },
          figures: { sum },
          sources: [],
          cure: 'nothing',
        }),
      ],
    };
  },
};

it('puts every question to every line in one pass, reading the lines once', () => {
  let read = 0;
  const once = function* () {
    for (const line of lines) {
      read++;
      yield line;
    }
  };
  const found = examine(once(), [total, negative], null);
  expect(read).toBe(3);
  expect(found.map(({ code, figures }) => [code, figures])).toEqual([
    ['line.below-zero', { amount: '-5.00' }],
    ['claim.total', { sum: '12.00' }],
  ]);
  expect(found.filter(blocks)).toHaveLength(1);
});

it('starts afresh each time it is asked', () => {
  const again = () => examine(lines, [total], null).map(({ figures }) => figures.sum);
  expect([again(), again()]).toEqual([['12.00'], ['12.00']]);
});
