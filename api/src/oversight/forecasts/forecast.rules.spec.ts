import { describe, expect, it } from '@jest/globals';
import { Money } from '../../kernel/money.js';
import { agreeOnLines, cumulated, expectedOf, type Outlook, type SaidLine } from './forecast.rules.js';

const euros = (text: string) => Money.of(text);
const line = (category: SaidLine['category'], amount: string): SaidLine => ({ category, amount: euros(amount) });
const planned: Outlook = { planned: euros('100'), declared: Money.zero, sent: false, said: null };

describe('what is expected of a period', () => {
  it.each([
    ['the plan, while nobody has said anything', planned, '100.00 PLANNED'],
    ['what the partner says', { ...planned, said: [line('STAFF', '80'), line('TRAVEL', '5.50')] }, '85.50 FORESEEN'],
    ['nothing, where the partner says so', { ...planned, said: [line(null, '0')] }, '0.00 FORESEEN'],
    [
      'what was declared, whatever was said',
      { ...planned, declared: euros('90'), sent: true, said: [line(null, '70')] },
      '90.00 DECLARED',
    ],
  ])('is %s', (_, outlook, told) => {
    const { amount, standing } = expectedOf(outlook);
    expect(`${amount} ${standing}`).toBe(told);
  });

  it('adds up from period to period', () =>
    expect(cumulated([euros('0.10'), euros('0.20'), Money.zero]).map(String)).toEqual(['0.10', '0.30', '0.30']));
});

describe('what a partner may say', () => {
  it.each([
    ['nothing', [], 'forecast.empty'],
    ['a whole and a part', [line(null, '1'), line('STAFF', '1')], 'forecast.whole-and-parts'],
    ['a category twice', [line('STAFF', '1'), line('STAFF', '1')], 'forecast.category-twice'],
    ['less than nothing', [line('STAFF', '-0.01')], 'forecast.below-zero'],
  ])('is not %s', (_, lines, code) => expect(() => agreeOnLines(lines)).toThrow(expect.objectContaining({ code })));

  it('is a whole, or parts', () => {
    agreeOnLines([line(null, '0')]);
    agreeOnLines([line('STAFF', '1'), line('TRAVEL', '2')]);
  });
});
