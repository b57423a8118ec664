import { Chain, type ChainedLine, type Damage } from '../../platform/journal/chain.rules.js';
import { checkpointsIn, fingerprintOf, type Objection, objections } from '../../platform/journal/checkpoint.rules.js';
import { DATA, FORMAT, type ProofData, type ProofJournalLine, SEAL, type SignedSeal } from '../package/proof-data.js';
import { canonical, evidenceKey, isSealSigned, sealOfClaim, sha256, standingOf } from '../package/seal.rules.js';
import type { Files } from '../package/zip.js';

/** What is kept elsewhere than in the package. */
export interface Outside {
  /** Checkpoints as they came, letters and all. */
  readonly checkpoints: readonly string[];
  /** The files of evidence, by path. */
  readonly evidence: Files;
  /** The fingerprint of the key, as it was read to somebody. */
  readonly key?: string;
}

/** Something that was tampered with, by name. */
export type Tampering =
  | { readonly kind: 'unreadable'; readonly file: string }
  | { readonly kind: 'seal-forged' }
  | { readonly kind: 'key-other'; readonly key: string }
  | { readonly kind: 'file-changed' | 'file-missing' | 'file-added'; readonly file: string }
  | { readonly kind: 'line-edited' | 'line-dropped' | 'line-added'; readonly number: number }
  | { readonly kind: 'lines-not-as-submitted'; readonly hash: string }
  | { readonly kind: 'total-wrong'; readonly declared: string; readonly lines: string }
  | { readonly kind: 'evidence-swapped'; readonly name: string; readonly line: number }
  | { readonly kind: 'evidence-not-as-added'; readonly name: string; readonly seq: number }
  | { readonly kind: 'journal'; readonly damage: Damage }
  | { readonly kind: 'journal-cut'; readonly until: number; readonly signed: number }
  | { readonly kind: 'journal-replaced'; readonly signed: number }
  | { readonly kind: 'checkpoint'; readonly objection: Objection };

export interface ProofVerdict {
  readonly data: ProofData | undefined;
  readonly key: string;
  readonly tamperings: readonly Tampering[];
  readonly checked: {
    readonly lines: number;
    readonly evidence: number;
    readonly evidenceSeen: number;
    readonly journal: number;
    readonly shown: number;
    readonly checkpoints: number;
    readonly outside: number;
  };
}

const NOTHING = { lines: 0, evidence: 0, evidenceSeen: 0, journal: 0, shown: 0, checkpoints: 0, outside: 0 };

/** Looks at everything in a package, and names whatever is not as it was. */
export function verifyProof(files: Files, outside: Outside): ProofVerdict {
  const data = read<ProofData>(files, DATA);
  const signedSeal = read<SignedSeal>(files, SEAL);
  const unread = [...(data?.format === FORMAT ? [] : [DATA]), ...(signedSeal?.seal?.format === FORMAT ? [] : [SEAL])];
  if (!data || !signedSeal || unread.length > 0) {
    const tamperings = unread.map((file): Tampering => ({ kind: 'unreadable', file }));
    return { data: undefined, key: '', tamperings, checked: NOTHING };
  }
  const { seal } = signedSeal;
  const key = fingerprintOf(seal.publicKey);
  const kept = outside.checkpoints.flatMap(checkpointsIn);
  const hashed = data.journal.map(({ seq, hash, words }) => ({ seq, hash, at: words?.at }));
  const against = objections(data.project.id, hashed, [...data.checkpoints, ...kept], seal.publicKey);
  const tamperings: Tampering[] = [
    ...(isSealSigned(signedSeal) ? [] : [{ kind: 'seal-forged' } as const]),
    ...(outside.key && plain(outside.key) !== plain(key) ? [{ kind: 'key-other', key } as const] : []),
    ...changedFiles(files, seal.files),
    ...changedLines(data, seal.lines),
    ...changedEvidence(data, seal.evidence, outside.evidence),
    ...changedJournal(data, signedSeal),
    ...against.map((objection): Tampering => ({ kind: 'checkpoint', objection })),
  ];
  const given = new Set([...outside.evidence.keys()].map(nameOf));
  const seen = data.evidence.filter(({ name }) => given.has(name)).length;
  const shown = data.journal.filter(({ words }) => words).length;
  const checked = {
    ...{ lines: data.lines.length, evidence: data.evidence.length, evidenceSeen: seen, journal: data.journal.length },
    ...{ shown, checkpoints: data.checkpoints.length, outside: kept.length },
  };
  return { data, key, tamperings, checked };
}

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

const plain = (fingerprint: string): string => fingerprint.replace(/[^0-9a-f]/gi, '').toLowerCase();

function read<T>(files: Files, name: string): T | undefined {
  try {
    return JSON.parse(files.get(name)?.toString('utf8') ?? '') as T;
  } catch {
    return undefined;
  }
}

function changedFiles(files: Files, signed: Readonly<Record<string, string>>): Tampering[] {
  const gone = Object.keys(signed).filter((file) => !files.has(file));
  return [
    ...gone.map((file): Tampering => ({ kind: 'file-missing', file })),
    ...[...files].flatMap(([file, bytes]): Tampering[] => {
      if (file === SEAL) return [];
      if (signed[file] === undefined) return [{ kind: 'file-added', file }];
      return signed[file] === sha256(bytes) ? [] : [{ kind: 'file-changed', file }];
    }),
  ];
}

/** Hundredths of a decimal text. */
const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));
const euros = (sum: bigint): string =>
  `${sum < 0n ? '-' : ''}${String(sum < 0n ? -sum : sum)
    .padStart(3, '0')
    .replace(/(\d\d)$/, '.$1')}`;

function changedLines(data: ProofData, signed: Readonly<Record<string, string>>): Tampering[] {
  const { lines, claim, journal } = data;
  const present = new Set(lines.map(({ number }) => String(number)));
  const found: Tampering[] = [
    ...Object.keys(signed)
      .filter((number) => !present.has(number))
      .map((number): Tampering => ({ kind: 'line-dropped', number: Number(number) })),
    ...lines.flatMap((line): Tampering[] => {
      const { number } = line;
      if (signed[number] === undefined) return [{ kind: 'line-added', number }];
      return signed[number] === sha256(canonical(line)) ? [] : [{ kind: 'line-edited', number }];
    }),
  ];
  const sum = lines.reduce((all, { eligible }) => all + cents(eligible), 0n);
  if (sum !== cents(claim.declared)) found.push({ kind: 'total-wrong', declared: claim.declared, lines: euros(sum) });
  if (claim.hash === null) return found;
  const told = submittedHash(journal, claim.id) ?? claim.hash;
  if (sealOfClaim(data) !== claim.hash || told !== claim.hash)
    found.push({ kind: 'lines-not-as-submitted', hash: told });
  return found;
}

const factsOf = ({ words }: ProofJournalLine): Readonly<Record<string, unknown>> => {
  try {
    return JSON.parse(words?.facts ?? '{}');
  } catch {
    return {};
  }
};

/** The seal that the journal kept when the claim was sent last. */
function submittedHash(journal: readonly ProofJournalLine[], claimId: string): string | undefined {
  const line = journal.findLast(({ words }) => words?.event === 'claim.submitted' && words.subjectId === claimId);
  const hash = line && factsOf(line).hash;
  return typeof hash === 'string' ? hash : undefined;
}

function changedEvidence(
  { evidence, journal }: ProofData,
  signed: Readonly<Record<string, string>>,
  files: Files,
): Tampering[] {
  const added = new Map(
    journal
      .filter(({ words }) => words?.event === 'document.added' || words?.event === 'document.replaced')
      .map((line) => [
        `${line.words?.subjectId} ${factsOf(line).number}`,
        { seq: line.seq, sha256: factsOf(line).sha256 },
      ]),
  );
  const names = new Set([...files.keys()].map(nameOf));
  const hashes = new Set([...files.values()].map(sha256));
  return evidence.flatMap((piece): Tampering[] => {
    const { name, line, sha256: hash } = piece;
    const kept = added.get(evidenceKey(piece));
    const swapped = signed[evidenceKey(piece)] !== hash || (names.has(name) && !hashes.has(hash));
    return [
      ...(swapped ? [{ kind: 'evidence-swapped', name, line } as const] : []),
      ...(kept && kept.sha256 !== hash ? [{ kind: 'evidence-not-as-added', name, seq: kept.seq } as const] : []),
    ];
  });
}

function changedJournal({ journal, project }: ProofData, { seal }: SignedSeal): Tampering[] {
  const chain = new Chain();
  for (const line of journal) chain.follow(chainedLine(line, project.id));
  const found = chain.damages.map((damage): Tampering => ({ kind: 'journal', damage }));
  const { seq, head, chain: held } = standingOf({ journal });
  const { journal: signed } = seal;
  if (seq < signed.seq) found.push({ kind: 'journal-cut', until: seq, signed: signed.seq });
  else if (head !== signed.head || held !== signed.chain) found.push({ kind: 'journal-replaced', signed: signed.seq });
  return found;
}

function chainedLine({ seq, hash, previous, words }: ProofJournalLine, projectId: string) {
  if (!words) return { seq, hash: Buffer.from(hash, 'hex') };
  const [previousHash, own] = [previous ?? '', hash].map((hex) => Buffer.from(hex, 'hex')) as [Buffer, Buffer];
  return { ...words, projectId, seq, previousHash, hash: own } satisfies ChainedLine;
}
