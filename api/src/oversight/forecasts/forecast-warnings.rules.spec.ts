import { describe, expect, it } from '@jest/globals';
import { underAgreement } from '../../budget/agreement/agreement.rules.js';
import { feder2014 } from '../../budget/programme/feder-2014-2020.js';
import { Money } from '../../kernel/money.js';
import { aboveBudget, type Ceiling, decommitment, type Grant, interimCeiling } from './forecast-warnings.rules.js';
import { ceilingsOf } from './outlook.rules.js';

const euros = (text: string) => Money.of(text);
const project = { kind: 'project', id: 'mimedi' } as const;
const tenPercent = underAgreement(feder2014, 1_000);

describe('R19 before it is too late', () => {
  const ceiling: Ceiling = {
    partnerId: 'ufc',
    category: 'TRAVEL',
    budget: euros('10000'),
    declared: euros('6000'),
    foreseen: euros('5000'),
  };
  it('lets a forecast go to the tolerance of the agreement, and no cent further', () => {
    expect(aboveBudget([ceiling], tenPercent)).toEqual([]);
    const [found] = aboveBudget([{ ...ceiling, foreseen: euros('5000.01') }], tenPercent);
    expect(found).toMatchObject({
      code: 'forecast.category-above-budget',
      rule: 'R19',
      severity: 'warning',
      subject: { kind: 'partner', id: 'ufc' },
      figures: {
        category: 'TRAVEL',
        budget: '10000.00',
        declared: '6000.00',
        foreseen: '5000.01',
        most: '11000.00',
        excess: '0.01',
      },
      cure: 'ask-amendment',
    });
  });
  it('says nothing of what was declared already, when nothing more is foreseen', () =>
    expect(aboveBudget([{ ...ceiling, declared: euros('20000'), foreseen: Money.zero }], tenPercent)).toEqual([]));
  it('holds all that a partner says, and each category of which it has spoken', () => {
    const found = ceilingsOf({
      partnerId: 'ufc',
      budgets: [
        { category: 'STAFF', amount: euros('50') },
        { category: 'TRAVEL', amount: euros('5') },
      ],
      declared: [{ category: 'STAFF', amount: euros('20') }],
      said: [[{ category: null, amount: euros('10') }], [{ category: 'STAFF', amount: euros('30') }]],
    });
    expect(
      found.map(({ category, budget, declared, foreseen }) => `${category} ${budget} ${declared} ${foreseen}`),
    ).toEqual(['null 55.00 20.00 40.00', 'STAFF 50.00 20.00 30.00']);
  });
});

/** MiMédI: 10 211 026 € of FEDER for 13 614 727 €, committed in 2018. */
const grant = (...expected: readonly string[]): Grant => ({
  agreed: euros('10211026'),
  cost: euros('13614727'),
  year: 2018,
  periods: expected.map((amount, i) => ({
    number: i + 1,
    dueOn: (['2018-09-14', '2019-09-13', '2020-09-11', '2021-12-31', '2022-03-11'] as const)[i] ?? '2022-09-09',
    expected: euros(amount),
  })),
});

describe('R7, as the forecast has it', () => {
  it('tells the period in which interim payments meet 80 % of the aid, and what waits for the balance', () => {
    const [found] = interimCeiling(project, grant('5000000', '5000000', '2000000', '1614727'), feder2014);
    expect(found).toMatchObject({ code: 'forecast.interim-ceiling', rule: 'R7', severity: 'information' });
    // 12 000 000 € bring 8 999 983.03 € of aid, cents truncated claim by claim; the ceiling is 8 168 820.80 €.
    expect(found?.figures).toEqual({ period: 3, ceiling: '8168820.80', held: '831162.23' });
  });
  it('says nothing where all is paid before the ceiling', () =>
    expect(interimCeiling(project, grant('5000000', '5000000', '3614727'), feder2014)).toEqual([]));
});

describe('R15, as the forecast has it', () => {
  it('tells what would not be claimed by the end of 2021', () => {
    const [found] = decommitment(
      project,
      grant('5000000', '5000000', '1000000', '1000000', '1614727'),
      '2019-11-14',
      feder2014,
    );
    expect(found).toMatchObject({ code: 'commitment.to-claim', rule: 'R15', cure: 'claim-in-time' });
    expect(found?.figures).toEqual({ year: 2018, by: '2021-12-31', missing: '1211042.97', lost: false });
  });
  it('says nothing where all is claimed in time', () =>
    expect(decommitment(project, grant('13614727'), '2019-11-14', feder2014)).toEqual([]));
});
