import { expect, it } from '@jest/globals';
import { address, caseOf, cellOf, filterOf, sortOf } from './register';

const asked = (changes: Partial<typeof address>) => filterOf({ ...address, ...changes });

it('asks for what is followed, unless told otherwise', () => {
  expect(asked({})).toEqual({ states: ['OPEN', 'MITIGATED', 'OCCURRED'] });
  expect(asked({ etat: 'tout' })).toEqual({});
  expect(asked({ etat: 'CLOSED', origine: 'imprevu', revue: 'due' })).toEqual({
    ...{ states: ['CLOSED'], foreseen: false, toReview: true },
  });
  expect(asked({ etat: 'nonsense', nature: 'nonsense', origine: 'prevu' })).toEqual({
    ...{ states: ['OPEN', 'MITIGATED', 'OCCURRED'], foreseen: true },
  });
});

it('keeps the chosen cell in the address', () => {
  expect(cellOf({ case: caseOf({ probability: 4, impact: 5 }) })).toEqual({ probability: 4, impact: 5 });
  expect(cellOf({ case: '6.1' })).toBeUndefined();
  expect(caseOf(undefined)).toBe('');
});

it('orders by what the address says, the worst first otherwise', () => {
  expect(sortOf({ tri: 'revue' })).toEqual({ sort: 'NEXT_REVIEW', descending: false });
  expect(sortOf({ tri: '-risque' })).toEqual({ sort: 'NUMBER', descending: true });
  expect(sortOf({ tri: 'nonsense' })).toEqual({ sort: 'WORST', descending: true });
});
