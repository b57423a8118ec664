import { expect, it } from '@jest/globals';
import { UNKNOWN_RANGE } from '../paper/seal-field.js';
import { filled, ranged, signedParts } from './byte-range.rules.js';

const range = `/ByteRange [0 ${Array(3).fill(UNKNOWN_RANGE).join(' ')}]`;
const paper = (room: number) => Buffer.from(`head ${range} /Contents <${'00'.repeat(room)}> tail`);

it('signs all but the signature, which goes where its place was', () => {
  const ready = ranged(paper(2), 2);
  const [from, to] = [ready.file.indexOf('<'), ready.file.indexOf('>') + 1];
  expect(ready.range).toEqual([0, from, to, paper(2).length - to]);
  expect(ready.file.toString()).toContain(`/ByteRange [0 ${from} ${to} 5]`);
  const sealed = filled(ready, Buffer.from('beef', 'hex'));
  expect(sealed.toString()).toMatch(/\/Contents <beef> tail$/);
  expect(signedParts(sealed, ready.range)).toEqual(signedParts(ready.file, ready.range));
  expect(sealed).toHaveLength(paper(2).length);
});

it('leaves zeros after a signature that is shorter than its place, and takes none that is longer', () => {
  const ready = ranged(paper(3), 3);
  expect(filled(ready, Buffer.from('beef', 'hex')).toString()).toContain('<beef00>');
  expect(() => filled(ready, Buffer.alloc(4))).toThrow('takes 4 bytes, and 3 were left');
});

it.each([
  ['no place', Buffer.from('head tail')],
  ['another room', paper(4)],
  ['two places', Buffer.concat([paper(2), paper(2)])],
])('refuses a paper with %s', (_what, bytes) => {
  expect(() => ranged(bytes, 2)).toThrow('one place for a seal, and only one');
});
