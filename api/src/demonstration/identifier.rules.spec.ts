import { expect, it } from '@jest/globals';
import { idOf } from './identifier.rules.js';

const UUID8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it('names the same thing by the same UUID, always', () => {
  expect(idOf('partner', 'Ilsa')).toBe('c099cd77-b824-8bc2-aa91-a7391b403d67');
  expect(idOf('partner', 'Ilsa')).toMatch(UUID8);
});

it('keeps apart what differs in noun, name or number of names', () => {
  const ids = [
    idOf('partner', 'Ilsa'),
    idOf('person', 'Ilsa'),
    idOf('partner', 'Ilsa', 1),
    idOf('partner', 'Ilsa', '1', ''),
    idOf('claim line', 1, 12),
    idOf('claim line', 11, 2),
  ];
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(UUID8);
});
