import { describe, expect, it } from '@jest/globals';
import {
  type Checkpoint,
  chainOf,
  checkpointsIn,
  fingerprintOf,
  type HashedLine,
  hashOfText,
  isSignedBy,
  NONE_BEFORE,
  objections,
  printed,
  privateKeyOf,
  publicPartOf,
  type SignedCheckpoint,
  signed,
} from './checkpoint.rules.js';

const key = privateKeyOf('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60');
const part = publicPartOf(key);
const lyra = '01890000-0000-7000-8000-000000000001';
const vega = '01890000-0000-7000-8000-000000000002';

const lines: HashedLine[] = Array.from({ length: 9 }, (_, i) => ({
  seq: i + 1,
  hash: hashOfText(`line ${i + 1}`),
  at: `2019-11-14T10:00:0${i + 1}.000000`,
}));

/** One after the line of that number, following another. */
function after(seq: number, before?: SignedCheckpoint, said: Partial<Checkpoint> = {}): SignedCheckpoint {
  const head = lines[seq - 1]?.hash as string;
  return signed(
    {
      ...{ projectId: lyra, number: (before?.number ?? 0) + 1, seq, head },
      ...{ chain: chainOf(lines.slice(0, seq).map(({ hash }) => hash)), at: `2019-11-14T10:00:0${seq}.500000Z` },
      ...{ previous: before ? hashOfText(printed(before)) : NONE_BEFORE, key: fingerprintOf(part), ...said },
    },
    key,
  );
}
const first = after(3);
const second = after(6, first);
const third = after(9, second);
const told = (shown: readonly HashedLine[], held: readonly SignedCheckpoint[]) =>
  objections(lyra, shown, held, part).map((one) => `${one.kind} ${'seq' in one ? one.seq : one.number}`);

it('is signed by Ed25519: the public key of the first vector of RFC 8032', () => {
  expect(part).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
  expect(isSignedBy(first, part)).toBe(true);
  expect(isSignedBy({ ...first, at: '2018-01-01T00:00:00Z' }, part)).toBe(false);
  expect(isSignedBy({ ...first, signature: 'nothing' }, part)).toBe(false);
  expect(fingerprintOf(part)).toMatch(/^([0-9a-f]{4}-){7}[0-9a-f]{4}$/);
});

it('is read back from a letter, quoted or wrapped', () => {
  const letter = `Bonjour,\r\n\r\n> ${printed(first).replaceAll('\n', '\r\n> ')}\r\n\r\nEt :\n${printed(second)}\n-- \nJalon`;
  expect(checkpointsIn(letter)).toEqual([first, second]);
  expect(checkpointsIn('nothing here')).toEqual([]);
});

it('agrees with a journal that nobody touched, whatever came after', () =>
  expect(told(lines, [first, second, third, third])).toEqual([]));

describe('names', () => {
  it('an end that was cut off', () => expect(told(lines.slice(0, 7), [first, second, third])).toEqual(['truncated 9']));

  it('a chain that was made anew, from its first line or from a later one', () => {
    const anew = (from: number) =>
      lines.map((line) => (line.seq < from ? line : { ...line, hash: hashOfText(`anew ${line.seq}`) }));
    expect(told(anew(1), [first, second])).toEqual(['rewritten-since 3', 'rewritten-since 6']);
    expect(told(anew(5), [first, second])).toEqual(['rewritten-since 6']);
  });

  it('a chain of which only the hashes before the head were changed', () => {
    const one = lines.map((line) => (line.seq === 2 ? { ...line, hash: hashOfText('x') } : line));
    expect(told(one, [first])).toEqual(['rewritten-since 3']);
  });

  it('a line after it that says it is older', () => {
    const older = lines.map((line) => (line.seq === 5 ? { ...line, at: '2019-11-14T09:00:00.000000' } : line));
    expect(told(older, [first])).toEqual(['backdated-after 5']);
  });

  it('one that nobody signed, or another key', () => {
    expect(told(lines, [{ ...second, seq: 5 }])).toEqual(['unsigned 2']);
    const other = publicPartOf(privateKeyOf('11'.repeat(32)));
    expect(objections(lyra, lines, [first], other)).toMatchObject([{ kind: 'unsigned', number: 1 }]);
  });

  it('one that is used again: of another project, of a number already given, out of its turn', () => {
    expect(told(lines, [first, after(6, first, { projectId: vega })])).toEqual(['replayed 6']);
    expect(told(lines, [first, second, after(9, first)])).toEqual(['replayed 9']);
    expect(told(lines, [first, after(6, second, { number: 2 })])).toEqual(['replayed 6']);
    expect(told(lines, [third, after(3, third)])).toEqual(['replayed 3']);
  });
});
