import { expect, it } from '@jest/globals';
import { senseOf } from './accounts.rules.js';

const own = (begins: string, category: 'TRAVEL' | 'IP' | null, workPackageId: string | null = null) => ({
  begins,
  category,
  workPackageId,
});

it('reads an account as the general chart does, where the partner says nothing', () => {
  expect(senseOf('606300', [])).toMatchObject({ category: 'CONSUMABLES', own: false });
  expect(senseOf('512000', [])).toBeUndefined();
});

it('lets the longest beginning decide, and the partner before the chart', () => {
  const said = [own('606', 'IP'), own('60631', 'TRAVEL', 'w1'), own('6064', null)];
  expect(senseOf('606300', said)).toMatchObject({ category: 'IP', own: true });
  expect(senseOf('606310', said)).toMatchObject({ category: 'TRAVEL', workPackageId: 'w1' });
  expect(senseOf('606400', said)).toMatchObject({ category: null });
  expect(senseOf('6211', [own('62', 'IP')])).toMatchObject({ category: 'STAFF', own: false });
});
