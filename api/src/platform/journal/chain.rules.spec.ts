import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Chain, type ChainedLine, type Damage, hashOf, journalText } from './chain.rules.js';

const sealed = (line: Omit<ChainedLine, 'hash'>): ChainedLine => ({ ...line, hash: hashOf(line) });

/** A journal of so many lines, as the database would have written it. */
const journalOf = (length: number): ChainedLine[] => {
  const lines: ChainedLine[] = [];
  for (let seq = 1; seq <= length; seq++)
    lines.push(
      sealed({
        id: `line-${seq}`,
        projectId: 'lyra',
        seq,
        at: `2019-11-14T10:00:${String(seq).padStart(2, '0')}.000000`,
        actorId: 'cleo',
        actorName: 'Cleo',
        event: 'claim.submitted',
        subjectType: 'claim',
        subjectId: 'claim-3',
        audience: 'FUNDER',
        partnerId: null,
        facts: `{"amount": "${seq}.00"}`,
        previousHash: lines.at(-1)?.hash ?? Buffer.from([0]),
      }),
    );
  return lines;
};
const damagesOf = (lines: readonly ChainedLine[]): readonly Damage[] => {
  const chain = new Chain();
  for (const line of lines) chain.follow(line);
  return chain.damages;
};
const told = (lines: readonly ChainedLine[]) =>
  damagesOf(lines).map((d) => (d.kind === 'dropped' ? `dropped ${d.from}-${d.until}` : `${d.kind} ${d.seq}`));

it('holds when nobody touched it, and tells its head', () => {
  const lines = journalOf(12);
  expect(damagesOf(lines)).toEqual([]);
  const chain = new Chain();
  for (const line of lines) chain.follow(line);
  expect([chain.lines, chain.head?.seq]).toEqual([12, 12]);
});

it('names a line whose words were changed, whatever the word', () => {
  const words: ReadonlyArray<Partial<ChainedLine>> = [
    { facts: '{"amount": "9.00"}' },
    { actorName: 'Dina' },
    { actorId: 'dina' },
    { event: 'claim.returned' },
    { subjectId: 'claim-4' },
    { subjectType: 'deliverable' },
    { audience: 'PROJECT' },
    { partnerId: 'vega' },
    { id: 'another' },
    { at: '2019-11-14T10:00:05.500000' },
    { previousHash: Buffer.alloc(32) },
    { hash: Buffer.alloc(32) },
  ];
  for (const word of words)
    expect(damagesOf(journalOf(9).map((line) => (line.seq === 5 ? { ...line, ...word } : line)))).toMatchObject([
      { kind: 'edited', seq: 5 },
    ]);
});

const field = fc.option(
  fc.array(fc.constantFrom('\n', 'é', '🦉', 'a', '-', ':', '0', '1', '2'), { maxLength: 4 }).map((s) => s.join('')),
);
const fields = fc.array(field, { minLength: 1, maxLength: 5 });

/** Reads the fields back, as nothing could if two lists made the same text. */
const fieldsOf = (text: string): Array<string | null> => {
  const read: Array<string | null> = [];
  for (let rest = Buffer.from(text); rest.length > 0; ) {
    const none = rest.toString('latin1', 0, 1) === '-';
    const colon = rest.indexOf(':');
    const until = none ? 1 : colon + 1 + Number(rest.toString('latin1', 0, colon));
    read.push(none ? null : rest.toString('utf8', colon + 1, until));
    rest = rest.subarray(until);
  }
  return read;
};

it('counts the bytes of each field before it', () => {
  expect(journalText(['Zoë', 'a\nb', '', null, '🦉'])).toBe('4:Zoë3:a\nb0:-4:🦉');
  expect(journalText(['a\n', 'b'])).not.toBe(journalText(['a', '\nb']));
});

it('makes one text of no two lists of fields', () =>
  fc.assert(fc.property(fields, (list) => expect(fieldsOf(journalText(list))).toEqual(list))));

it('names a line whose break moved from a name to an event', () => {
  const lines = journalOf(3);
  const last = sealed({ ...(lines[2] as ChainedLine), actorName: 'Cleo\nclaim', event: 'returned' });
  expect(told([...lines.slice(0, 2), last])).toEqual([]);
  expect(told([...lines.slice(0, 2), { ...last, actorName: 'Cleo', event: 'claim\nreturned' }])).toEqual(['edited 3']);
});

it('names lines that are gone', () => {
  expect(told(journalOf(9).filter(({ seq }) => seq !== 4))).toEqual(['dropped 4-4']);
  expect(told(journalOf(9).filter(({ seq }) => seq > 2))).toEqual(['dropped 1-2']);
  expect(told(journalOf(9).filter(({ seq }) => seq < 3 || seq > 6))).toEqual(['dropped 3-6']);
});

it('names lines that were renumbered to hide one that is gone', () => {
  const lines = journalOf(7).filter(({ seq }) => seq !== 4);
  expect(told(lines.map((line) => (line.seq > 4 ? { ...line, seq: line.seq - 1 } : line)))).toEqual([
    'moved 4',
    'moved 5',
    'moved 6',
  ]);
});

it('names lines that changed places', () => {
  const lines = journalOf(6);
  const [three, five] = [lines[2] as ChainedLine, lines[4] as ChainedLine];
  lines[2] = { ...five, seq: 3 };
  lines[4] = { ...three, seq: 5 };
  expect(damagesOf(lines).filter(({ kind }) => kind === 'moved')).toMatchObject([
    { seq: 3, was: 5 },
    { seq: 5, was: 3 },
  ]);
});

it('names a line that was made anew with a hash of its own', () => {
  const lines = journalOf(6);
  lines[2] = sealed({ ...(lines[2] as ChainedLine), facts: '{"amount": "0.00"}' });
  expect(told(lines)).toEqual(['rewritten 3']);
});

it('names a line that claims to be older than it is', () => {
  const lines = journalOf(6);
  lines.push(
    sealed({
      ...(lines[5] as ChainedLine),
      seq: 7,
      at: '2018-01-01T00:00:00.000000',
      previousHash: lines[5]?.hash as Buffer,
    }),
  );
  expect(told(lines)).toEqual(['backdated 7']);
});

it('does not see an end that was cut off: only its head, kept elsewhere, tells', () =>
  expect(told(journalOf(9).slice(0, 6))).toEqual([]));

it('finds any one line that was edited or taken out, but the last', () =>
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(), fc.boolean(), (length, where, edit) => {
      const seq = 1 + (where % (length - 1));
      const lines = journalOf(length);
      const touched = edit
        ? lines.map((line) => (line.seq === seq ? { ...line, facts: '{}' } : line))
        : lines.filter((line) => line.seq !== seq);
      expect(told(touched)).toEqual([edit ? `edited ${seq}` : `dropped ${seq}-${seq}`]);
    }),
  ));
