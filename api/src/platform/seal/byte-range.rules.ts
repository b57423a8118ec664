import { UNKNOWN_RANGE } from '../paper/seal-field.js';

/** The two stretches of a sealed file that its signature speaks of: all of it, but the signature itself. */
export type ByteRange = readonly [from: number, length: number, from: number, length: number];

const PLACE = `/ByteRange [0 ${UNKNOWN_RANGE} ${UNKNOWN_RANGE} ${UNKNOWN_RANGE}]`;

/** A file ready to be signed: its range written in, its place still empty. */
export interface Ready {
  readonly file: Buffer;
  readonly range: ByteRange;
}

/** Writes into a paper that left the place of a seal what that seal will speak of. */
export function ranged(paper: Buffer, room: number): Ready {
  const at = onlyPlaceOf(paper, PLACE);
  const hollow = `<${'0'.repeat(2 * room)}>`;
  const from = onlyPlaceOf(paper, `/Contents ${hollow}`) + '/Contents '.length;
  const to = from + hollow.length;
  const range: ByteRange = [0, from, to, paper.length - to];
  const file = Buffer.from(paper);
  file.write(`/ByteRange [${range.join(' ')}]`.padEnd(PLACE.length), at, 'latin1');
  return { file, range };
}

/** What is signed, in order. */
export const signedParts = (file: Buffer, [one, oneLong, other, otherLong]: ByteRange): readonly [Buffer, Buffer] => [
  file.subarray(one, one + oneLong),
  file.subarray(other, other + otherLong),
];

/** The file with its signature in the place that was left for it; what the signature leaves over stays zeros. */
export function filled({ file, range }: Ready, signature: Uint8Array): Buffer {
  const [, from, to] = range;
  const room = (to - from - 2) / 2;
  if (signature.length > room) throw new Error(`The signature takes ${signature.length} bytes, and ${room} were left.`);
  const sealed = Buffer.from(file);
  sealed.write(Buffer.from(signature).toString('hex'), from + 1, 'latin1');
  return sealed;
}

function onlyPlaceOf(paper: Buffer, words: string): number {
  const at = paper.indexOf(words, 0, 'latin1');
  if (at < 0 || paper.includes(words, at + 1, 'latin1'))
    throw new Error('The paper does not leave one place for a seal, and only one.');
  return at;
}
