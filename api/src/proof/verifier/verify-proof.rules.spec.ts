import { describe, expect, it } from '@jest/globals';
import { sealOfRequest } from '../../claims/claim-seal.rules.js';
import { type ChainedLine, hashOf } from '../../platform/journal/chain.rules.js';
import {
  chainOf,
  fingerprintOf,
  hashOfText,
  NONE_BEFORE,
  printed,
  privateKeyOf,
  publicPartOf,
  type SignedCheckpoint,
  signed,
} from '../../platform/journal/checkpoint.rules.js';
import {
  DATA,
  FORMAT,
  type ProofData,
  type ProofJournalLine,
  type ProofLine,
  REPORT,
  SEAL,
} from '../package/proof-data.js';
import { proofFiles } from '../package/proof-package.js';
import { canonical, sealed, sealOfLines, sha256 } from '../package/seal.rules.js';
import { type Files, unzipped, zipped } from '../package/zip.js';
import { tamperingIn } from './verifier-words.js';
import { type Outside, verifyProof } from './verify-proof.rules.js';

const SEED = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
const OTHER = '11'.repeat(32);
const [project, claim, paper] = ['01', '02', '03'].map((end) => `01890000-0000-7000-8000-0000000000${end}`) as [
  string,
  string,
  string,
];
const invoice = Buffer.from('%PDF-1.7 the invoice');

const lines: ProofLine[] = [1, 2, 3].map((number) => ({
  ...{ id: `line-${number}`, number, partnerId: 'orion', partner: 'Orion', workPackageId: 'lt1', workPackage: 'LT1' },
  ...{
    category: 'EXTERNAL',
    incurredOn: '2019-03-01',
    paidOn: '2019-04-01',
    documentRef: `F-${number}`,
    issuer: 'Zinc',
  },
  ...{
    description: 'Banc <b>',
    net: `${number}00.00`,
    vat: '0.00',
    gross: `${number}00.00`,
    eligible: `${number}00.00`,
  },
}));

/** Nine lines about Lyra, as the database would have chained them. */
function chained(said: (seq: number) => Partial<ChainedLine> = () => ({})): ChainedLine[] {
  const made: ChainedLine[] = [];
  for (let seq = 1; seq <= 9; seq++) {
    const event = seq === 3 ? 'document.added' : seq === 5 ? 'claim.submitted' : 'milestone.moved';
    const facts =
      seq === 3
        ? { name: 'facture.pdf', number: 1, sha256: sha256(invoice) }
        : seq === 5
          ? { number: 2, lines: 3, hash: sealOfLines(lines) }
          : { code: `J${seq}` };
    const bare = {
      ...{ id: `journal-${seq}`, projectId: project, seq, at: `2019-11-14T10:00:0${seq}.000000`, actorId: 'cleo' },
      ...{ actorName: 'Cleo', event, subjectType: 'thing', subjectId: seq === 3 ? paper : claim },
      ...{ audience: 'FUNDER' as const, partnerId: null, facts: JSON.stringify(facts) },
      ...{ previousHash: made.at(-1)?.hash ?? Buffer.from([0]) },
      ...said(seq),
    };
    made.push({ ...bare, hash: hashOf(bare) });
  }
  return made;
}
/** What a funder reads of it: every line but the fourth and the seventh. */
const shown = (all: readonly ChainedLine[]): ProofJournalLine[] =>
  all.map(({ seq, hash, previousHash, projectId, ...words }) => {
    const own = { seq, hash: hash.toString('hex') };
    return seq === 4 || seq === 7 ? own : { ...own, previous: previousHash.toString('hex'), words };
  });

function checkpoint(all: readonly ChainedLine[], seq: number, number: number, before?: SignedCheckpoint, seed = SEED) {
  const hashes = all.slice(0, seq).map(({ hash }) => hash.toString('hex'));
  const key = privateKeyOf(seed);
  return signed(
    {
      ...{ projectId: project, number, seq, head: hashes.at(-1) ?? '', chain: chainOf(hashes) },
      ...{ at: `2019-11-14T10:00:0${seq}.500000Z`, key: fingerprintOf(publicPartOf(key)) },
      previous: before ? hashOfText(printed(before)) : NONE_BEFORE,
    },
    key,
  );
}

const all = chained();
const first = checkpoint(all, 4, 1);
const second = checkpoint(all, 8, 2, first);
const data: ProofData = {
  ...{ format: FORMAT, madeAt: '2019-11-14T11:00:00.000Z', madeFor: 'Fay' },
  project: { id: project, acronym: 'Lyra', title: 'Lyra', programme: 'FEDER', authority: 'Région', illustrative: true },
  claim: {
    ...{ id: claim, number: 2, kind: 'INTERIM', state: 'SUBMITTED', declared: '600.00', hash: sealOfLines(lines) },
    ...{
      submittedAt: '2019-11-14',
      submittedBy: 'Carl',
      period: { number: 1, fromOn: '2018-01-01', untilOn: '2018-06-30' },
    },
  },
  ...{ lines, declarations: [], control: [], journal: shown(all), checkpoints: [first, second] },
  evidence: [
    { line: 2, documentId: paper, name: 'facture.pdf', version: 1, size: invoice.length, sha256: sha256(invoice) },
  ],
};
const order = { kind: 'CLAIM', data, seed: SEED, verifier: '#!/usr/bin/env node\n' } as const;
const files = proofFiles(order);
const none: Outside = { checkpoints: [], evidence: new Map() };
const mail = `Bonjour,\n\n> ${printed(second).replaceAll('\n', '\n> ')}\n`;

const told = (tampered: Files, outside: Outside = none) =>
  verifyProof(tampered, outside).tamperings.map((one) => tamperingIn('en', one));
/** What somebody who holds the package, and no key, makes of its data. */
const retouched = (said: Partial<ProofData>): Files =>
  new Map([...files, [DATA, Buffer.from(canonical({ ...data, ...said }))]]);
/** What somebody who holds the database and the key makes of it. */
const remade = (said: Partial<ProofData>, seed = SEED): Files =>
  proofFiles({ ...order, data: { ...data, ...said }, seed });

it('holds what an advance asked for, and notices another amount or another reason', () => {
  const request = { requested: '5000.00', purpose: 'Two pumps' };
  const hash = sealOfRequest(2, request.requested, request.purpose);
  const sent = chained((seq) => (seq === 5 ? { facts: JSON.stringify({ number: 2, lines: 0, hash }) } : {}));
  const asking = (said: typeof request) => {
    const claim = { ...data.claim, kind: 'ADVANCE', declared: '0.00', hash, request: said };
    return told(remade({ claim, lines: [], evidence: [], journal: shown(sent), checkpoints: [] }));
  };
  expect(asking(request)).toEqual([]);
  expect(asking({ ...request, requested: '6000.00' })).toHaveLength(1);
  expect(asking({ ...request, purpose: 'One pump' })).toHaveLength(1);
});

it('is an archive that opens again', () => {
  expect(unzipped(zipped(files))).toEqual(files);
  expect(() => unzipped(Buffer.from('nothing'))).toThrow('no archive');
  const broken = zipped(files);
  broken[60] = (broken[60] ?? 0) ^ 0xff;
  expect(() => unzipped(broken)).toThrow();
});

it('holds when nobody touched it, with gaps in what may be read', () => {
  const verdict = verifyProof(files, {
    checkpoints: [mail],
    evidence: new Map([['facture.pdf', invoice]]),
    key: fingerprintOf(publicPartOf(privateKeyOf(SEED))),
  });
  expect(verdict.tamperings).toEqual([]);
  expect(verdict.checked).toEqual({
    ...{ lines: 3, evidence: 1, evidenceSeen: 1, journal: 9, shown: 7, checkpoints: 2, outside: 1 },
  });
});

it('is made of two thousand lines in less than ten seconds, with as many lines of journal as there are in years', () => {
  const many = Array.from({ length: 2_000 }, (_, i) => ({ ...(lines[0] as ProofLine), id: `l${i}`, number: i + 1 }));
  const journal = Array.from({ length: 20_000 }, (_, i) => ({ ...(data.journal[0] as ProofJournalLine), seq: i + 1 }));
  const before = process.cpuUsage();
  const made = zipped(proofFiles({ ...order, data: { ...data, lines: many, journal } }));
  const { user, system } = process.cpuUsage(before);
  expect(unzipped(made).size).toBe(6);
  expect((user + system) / 1e6).toBeLessThan(10);
});

it('is read by people: escaped, with its sums and its journal in words', () => {
  const report = files.get(REPORT)?.toString() ?? '';
  expect(report).toContain('Banc &lt;b&gt;');
  expect(report).toContain('a déposé la demande');
  expect(report).not.toMatch(/https?:\/\//);
});

describe('in the package, names', () => {
  const edited = lines.map((line) => (line.number === 2 ? { ...line, eligible: '250.00' } : line));

  it('an edited amount', () => {
    const said = told(retouched({ lines: edited }));
    expect(said).toContain('line 2 of the claim: an amount or a word was edited');
    expect(said).toContain('preuve.json was changed');
    expect(said).toContain('the declared total (600.00) is not the sum of the lines (650.00)');
  });

  it('a dropped line, and one that was added', () => {
    expect(told(retouched({ lines: lines.slice(0, 2) }))).toContain('line 3 of the claim: dropped');
    const more = [...lines, { ...(lines[0] as ProofLine), number: 4 }];
    expect(told(retouched({ lines: more }))).toContain('line 4 of the claim: added');
  });

  it('a dropped row of the journal, of those that are read and of those that are not', () => {
    const without = (seq: number) => ({ journal: data.journal.filter((line) => line.seq !== seq) });
    expect(told(retouched(without(2)))).toContain('journal, lines 2 to 2: dropped');
    expect(told(retouched(without(4)))).toContain('journal, lines 4 to 4: dropped');
  });

  it('reordered rows of the journal', () => {
    const swapped = data.journal.map((line) =>
      line.seq === 2 ? { ...data.journal[5], seq: 2 } : line.seq === 6 ? { ...data.journal[1], seq: 6 } : line,
    ) as ProofJournalLine[];
    expect(told(retouched({ journal: swapped }))).toEqual(
      expect.arrayContaining([
        'journal, line 2 (milestone.moved): reordered, it was line 6',
        'journal, line 6 (milestone.moved): reordered, it was line 2',
      ]),
    );
  });

  it('an edited row of the journal', () => {
    const journal = data.journal.map((line) =>
      line.seq === 6 && line.words ? { ...line, words: { ...line.words, actorName: 'Zed' } } : line,
    );
    expect(told(retouched({ journal }))).toContain('journal, line 6 (milestone.moved): edited');
  });

  it('a truncated tail', () => {
    const said = told(retouched({ journal: data.journal.slice(0, 6) }));
    expect(said).toContain('the journal ends at line 6 instead of 9: its end was cut off');
    expect(said).toContain('checkpoint no. 2: it holds line 8, and the journal ends at 6; its end was cut off');
  });

  it('swapped evidence: its hash in the package, or its file in a folder', () => {
    const [piece] = data.evidence;
    const said = told(retouched({ evidence: [{ ...(piece as NonNullable<typeof piece>), sha256: sha256('other') }] }));
    expect(said).toContain('evidence “facture.pdf” of line 2: swapped for another');
    expect(said).toContain('evidence “facture.pdf”: not the file that was added at line 3 of the journal');
    const given = { checkpoints: [], evidence: new Map([['facture.pdf', Buffer.from('another')]]) };
    expect(told(files, given)).toEqual(['evidence “facture.pdf” of line 2: swapped for another']);
  });

  it('a file that was changed, taken out or added, and a seal that was forged', () => {
    expect(told(new Map([...files, [REPORT, Buffer.from('nothing')]]))).toEqual(['rapport.html was changed']);
    expect(told(new Map([...files, ['more.txt', Buffer.from('')]]))).toEqual(['more.txt was added']);
    expect(told(new Map([...files].filter(([name]) => name !== REPORT)))).toEqual(['rapport.html was taken out']);
    const seal = JSON.parse(files.get(SEAL)?.toString() ?? '');
    const forged = { ...seal, seal: { ...seal.seal, madeAt: '2018-01-01T00:00:00.000Z' } };
    expect(told(new Map([...files, [SEAL, Buffer.from(JSON.stringify(forged))]]))).toContain(
      'the package is not signed by the portal: seal forged or changed',
    );
    expect(told(new Map())).toEqual([
      'preuve.json is missing or cannot be read',
      'sceau.json is missing or cannot be read',
    ]);
  });
});

describe('in the database, by whoever holds it, names', () => {
  const outside = { ...none, checkpoints: [mail] };

  it('an amount edited before the package was made', () => {
    const edited = lines.map((line) => (line.number === 2 ? { ...line, eligible: '250.00' } : line));
    const said = told(
      remade({ lines: edited, claim: { ...data.claim, declared: '650.00', hash: sealOfLines(edited) } }),
    );
    expect(said).toEqual([`the lines are not those that were submitted (seal ${sealOfLines(lines)})`]);
  });

  it('a chain rewritten from its first line, its own checkpoints with it', () => {
    const anew = chained((seq) => (seq === 2 ? { actorName: 'Zed' } : {}));
    const [one] = [checkpoint(anew, 4, 1)];
    const said = remade({ journal: shown(anew), checkpoints: [one, checkpoint(anew, 8, 2, one)] });
    expect(told(said)).toEqual([]);
    expect(told(said, outside)).toEqual(
      expect.arrayContaining([
        'checkpoint no. 2: the lines up to 8 are not those it signed at 2019-11-14T10:00:08.500000Z; the chain was rewritten',
      ]),
    );
  });

  it('a truncated tail', () =>
    expect(told(remade({ journal: data.journal.slice(0, 6), checkpoints: [first] }), outside)).toContain(
      'checkpoint no. 2: it holds line 8, and the journal ends at 6; its end was cut off',
    ));

  it('a line that was backdated, within the chain or after a checkpoint', () => {
    const older = chained((seq) => (seq === 6 ? { at: '2018-01-01T00:00:00.000000' } : {}));
    expect(told(remade({ journal: shown(older), checkpoints: [checkpoint(older, 4, 1)] }))).toEqual([
      'journal, line 6 (milestone.moved): backdated',
      'checkpoint no. 1: line 6, written after it, claims to be older; backdated',
    ]);
  });

  it('a checkpoint that is used again', () => {
    const again = checkpoint(all, 9, 2, first);
    expect(told(remade({ checkpoints: [first, again] }), outside)).toContain(
      'checkpoint no. 2: replayed, its number was used before',
    );
    const elsewhere = signed({ ...second, projectId: paper }, privateKeyOf(SEED));
    expect(told(remade({ checkpoints: [first, second, elsewhere] }))).toEqual([
      'checkpoint no. 2: replayed, it comes from another project',
    ]);
  });

  it('everything made anew with another key', () => {
    const anew = { checkpoints: [checkpoint(all, 8, 1, undefined, OTHER)] };
    const key = fingerprintOf(publicPartOf(privateKeyOf(SEED)));
    expect(told(remade(anew, OTHER), { ...none, key })[0]).toContain('another key than the one you expect');
    expect(told(remade(anew, OTHER), outside)).toContain(
      `checkpoint no. 2: it is not signed by this key (${fingerprintOf(publicPartOf(privateKeyOf(SEED)))})`,
    );
  });
});

it('names every tampering in both languages', () => {
  const found = verifyProof(remade({ checkpoints: [first, checkpoint(all, 9, 2, first)] }), {
    ...none,
    checkpoints: [mail],
  });
  for (const one of found.tamperings) expect(tamperingIn('fr', one)).toContain('rejoué');
  expect(sealed(data, files, privateKeyOf(SEED)).seal.lines).toHaveProperty('2');
});
