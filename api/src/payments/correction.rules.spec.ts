import { expect, it } from '@jest/globals';
import { Money } from '../kernel/money.js';
import { owedOf, recoveryFor, refuseBeyond } from './correction.rules.js';

const euros = (text: string) => Money.of(text);
const corrects = (declared: string, certified: string, amount: string) => () =>
  refuseBeyond({ declared: euros(declared), certified: euros(certified) }, euros(amount));

it('keeps what is certified between nothing and what was declared (R19)', () => {
  expect(corrects('100', '80', '-80')).not.toThrow();
  expect(corrects('100', '80', '20')).not.toThrow();
  expect(corrects('100', '80', '-80.01')).toThrow('correction.beyond-declared');
  expect(corrects('100', '80', '20.01')).toThrow('correction.beyond-declared');
  expect(corrects('-33.37', '-33.37', '33.37')).not.toThrow();
  expect(corrects('-33.37', '-33.37', '-0.01')).toThrow('correction.beyond-declared');
  expect(corrects('100', '80', '0')).toThrow('correction.moves-nothing');
});

it('owes what was paid too much; a claim that still waits is only worth less', () => {
  const owed = (whole: boolean, paid: string, payable: string) =>
    owedOf({ whole, paid: euros(paid), payable: euros(payable) }).toString();
  expect(owed(true, '5833.32', '5083.32')).toBe('750.00');
  expect(owed(true, '5833.32', '6000')).toBe('-166.68');
  expect(owed(false, '1000', '5083.32')).toBe('0.00');
  expect(owed(false, '5500', '5083.32')).toBe('416.68');
});

it('recovers what is owed, and nothing else', () => {
  expect(recoveryFor(euros('0'), 'REPAYMENT_ORDER')).toBe('NONE');
  expect(recoveryFor(euros('-5'), 'REPAYMENT_ORDER')).toBe('NEXT_PAYMENT');
  expect(recoveryFor(euros('5'), 'NONE')).toBe('NEXT_PAYMENT');
  expect(recoveryFor(euros('5'), 'REPAYMENT_ORDER')).toBe('REPAYMENT_ORDER');
});
