import { describe, expect, it } from '@jest/globals';
import { filterOf, isFiltered, lineChoices, noFilter, sortOf } from './line-query';

describe('the lines an address asks for', () => {
  it('are all of them when it says nothing', () => {
    expect(filterOf(lineChoices, '')).toEqual({});
    expect(isFiltered(lineChoices)).toBe(false);
  });

  it('hold every choice it makes', () => {
    const choices = {
      ...lineChoices,
      partenaire: 'p1',
      poste: 'STAFF',
      lot: 'w1',
      texte: ' optique ',
      du: '2019-02-01',
      au: '2019-07-31',
      min: '1234.5',
    };
    expect(filterOf(choices, choices.texte)).toEqual({
      partnerIds: ['p1'],
      categories: ['STAFF'],
      workPackageIds: ['w1'],
      search: 'optique',
      paidFrom: '2019-02-01',
      paidUntil: '2019-07-31',
      atLeast: '1234.50',
    });
    expect(isFiltered(choices)).toBe(true);
    expect(isFiltered({ ...choices, ...noFilter })).toBe(false);
  });

  it('leave out what nobody could have typed', () => {
    expect(filterOf({ ...lineChoices, du: '2019-02-30', min: 'beaucoup' }, '')).toEqual({});
  });

  it('are not narrowed by their order, nor by the one that is open', () => {
    expect(isFiltered({ ...lineChoices, tri: '-eligible', ligne: 'l1', vue: 'budget' })).toBe(false);
  });
});

describe('their order', () => {
  it.each([
    ['number', 'NUMBER', false],
    ['-eligible', 'AMOUNT', true],
    ['dates', 'PAID_ON', false],
    ['-issuer', 'ISSUER', true],
    ['nonsense', 'NUMBER', false],
  ])('%s is %s', (order, sort, descending) => expect(sortOf(order)).toEqual({ sort, descending }));
});
