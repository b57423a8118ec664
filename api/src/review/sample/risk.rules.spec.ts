import { expect, it } from '@jest/globals';
import { feder2014 } from '../../budget/programme/feder-2014-2020.js';
import { thresholdOn } from '../../expenditure/procurement.rules.js';
import { Money } from '../../kernel/money.js';
import { issuersOf, type RiskyLine, riskOf } from './risk.rules.js';

const plain: RiskyLine = {
  ...{ category: 'EXTERNAL', declared: Money.of('812.40'), net: Money.of('812.40'), issuer: 'Optique du Doubs' },
  ...{ incurredOn: '2019-03-01', paidOn: '2019-03-28', pieces: 2 },
};
const issuers = new Map([['Optique du Doubs', 4]]);
const told = (more: Partial<RiskyLine>, among = issuers) => riskOf({ ...plain, ...more }, among, feder2014);

it('weighs one where nothing speaks for looking at a line', () => expect(told({})).toEqual({ risk: 1, reasons: [] }));

it('weighs more by what anybody can check, and says why', () => {
  const threshold = thresholdOn('2019-03-01', feder2014) as Money;
  expect(told({ pieces: 0 })).toEqual({ risk: 4, reasons: ['NO_EVIDENCE'] });
  expect(told({ declared: Money.of('1200.00') })).toEqual({ risk: 2, reasons: ['ROUND_AMOUNT'] });
  expect(told({ declared: Money.of('900.00') }).reasons).toEqual([]);
  expect(told({ paidOn: '2019-05-30' }).reasons).toEqual([]);
  expect(told({ paidOn: '2019-05-31' }).reasons).toEqual(['PAID_LATE']);
  expect(told({ declared: Money.of('-33.37') }).reasons).toEqual(['CREDIT_NOTE']);
  expect(told({ net: threshold }).reasons).toEqual(['BELOW_THRESHOLD']);
  expect(told({ net: threshold.plus(Money.of('0.01')) }).reasons).toEqual([]);
});

it('holds an issuer that comes once against a purchase, not against a salary', () => {
  const once = issuersOf([plain]);
  expect(told({}, once).reasons).toEqual(['ONCE_ONLY_ISSUER']);
  expect(told({ category: 'STAFF' }, once).reasons).toEqual([]);
});
