import { expect, it } from '@jest/globals';
import { type Upload, underWay, uploadsAfter } from './upload';

const file = new File(['0123456789'], 'facture.pdf');
const waiting: Upload = { documentId: 'd1', file, state: 'waiting', sent: 0 };
const other: Upload = { ...waiting, documentId: 'd2' };

it('says that a file is sent only while bytes leave, then that it is being checked', () => {
  const chosen = uploadsAfter([], { kind: 'chosen', uploads: [waiting, other] });
  const half = uploadsAfter(chosen, { kind: 'sent', documentId: 'd1', sent: 5 });
  expect(half).toMatchObject([{ state: 'sending', sent: 5 }, { state: 'waiting' }]);
  expect(uploadsAfter(half, { kind: 'sent', documentId: 'd1', sent: 10 })[0]).toMatchObject({ state: 'checking' });
});

it('keeps a refused file on this device, ready for a second try of the same document', () => {
  const refusal = { code: 'network', facts: {} };
  const refused = uploadsAfter([{ ...waiting, sent: 5 }], { kind: 'refused', documentId: 'd1', refusal });
  expect(refused).toMatchObject([{ state: 'refused', refusal, file }]);
  expect(underWay(refused)).toBe(false);
  const again = uploadsAfter(refused, { kind: 'again', documentId: 'd1' });
  expect(again).toEqual([{ ...waiting, refusal: undefined }]);
  expect(underWay(again)).toBe(true);
});

it('forgets a file that has arrived or was cancelled, and no other', () => {
  expect(uploadsAfter([waiting, other], { kind: 'gone', documentId: 'd1' })).toEqual([other]);
});
