import { expect, it } from '@jest/globals';
import { agreeOnDay, stillAgreed } from './function-interface.rules.js';

const met = { kind: 'FLUIDIC', wordsFr: 'Cellules', wordsEn: 'Cells' } as const;

it('is agreed on anew when what was said changes', () => {
  expect(stillAgreed(met, { ...met })).toBe(true);
  expect(stillAgreed(met, { ...met, kind: 'DATA' })).toBe(false);
  expect(stillAgreed(met, { ...met, wordsFr: 'Cellules lavées' })).toBe(false);
  expect(stillAgreed(met, { ...met, wordsEn: 'Washed cells' })).toBe(false);
});

it('is agreed on a day that has come', () => {
  expect(() => agreeOnDay('2019-11-15', '2019-11-15')).not.toThrow();
  expect(() => agreeOnDay('2019-11-16', '2019-11-15')).toThrow(
    expect.objectContaining({ code: 'function-interface.not-yet' }),
  );
});
