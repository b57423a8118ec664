import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** How far a journal had come at an instant, as it is signed and sent away. */
export interface Checkpoint {
  readonly projectId: string;
  /** Which one of its project, from 1. */
  readonly number: number;
  /** The last line of the journal then. */
  readonly seq: number;
  /** The hash of that line, in hexadecimal. */
  readonly head: string;
  /** SHA-256 of the hashes of all lines up to it, one after the other: a journal shown with gaps is still held by it. */
  readonly chain: string;
  readonly at: string;
  /** SHA-256 of the text of the checkpoint before; `none` before the first. */
  readonly previous: string;
  /** Of the key that signs. */
  readonly key: string;
}

export interface SignedCheckpoint extends Checkpoint {
  /** Ed25519, in base64. */
  readonly signature: string;
}

export const NONE_BEFORE = 'none';
const TITLE = 'jalon-checkpoint 1';
const FIELDS = ['project', 'number', 'seq', 'head', 'chain', 'at', 'previous', 'key'] as const;
/** What comes before the 32 bytes of an Ed25519 key in PKCS #8 and in SPKI (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** The private key that 32 bytes make, given as 64 hexadecimal digits. */
export const privateKeyOf = (seed: string): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([PKCS8, Buffer.from(seed.slice(0, 64), 'hex')]),
    format: 'der',
    type: 'pkcs8',
  });

/** The 32 bytes of the public key, in hexadecimal: what is published. */
export const publicPartOf = (key: KeyObject): string =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI.length).toString('hex');

export const publicKeyOf = (part: string): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI, Buffer.from(part, 'hex')]), format: 'der', type: 'spki' });

/** A short name of a public key, which two people can read to one another. */
export const fingerprintOf = (part: string): string =>
  (createHash('sha256').update(Buffer.from(part, 'hex')).digest('hex').slice(0, 32).match(/.{4}/g) ?? []).join('-');

export const hashOfText = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256 of hashes in hexadecimal, one after the other. */
export const chainOf = (hashes: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const one of hashes) hash.update(Buffer.from(one, 'hex'));
  return hash.digest('hex');
};

/** What is signed: one word a line, as it is printed in letters. */
export const textOf = ({ projectId, number, seq, head, chain, at, previous, key }: Checkpoint): string =>
  [TITLE, ...[projectId, number, seq, head, chain, at, previous, key].map((value, i) => `${FIELDS[i]} ${value}`)].join(
    '\n',
  );

export const signed = (checkpoint: Checkpoint, key: KeyObject): SignedCheckpoint => ({
  ...checkpoint,
  signature: sign(null, Buffer.from(textOf(checkpoint)), key).toString('base64'),
});

/** The whole as it leaves. */
export const printed = (checkpoint: SignedCheckpoint): string =>
  `${textOf(checkpoint)}\nsignature ${checkpoint.signature}`;

/** Whether the owner of a public key signed it. */
export function isSignedBy(checkpoint: SignedCheckpoint, part: string): boolean {
  try {
    const signature = Buffer.from(checkpoint.signature, 'base64');
    return verify(null, Buffer.from(textOf(checkpoint)), publicKeyOf(part), signature);
  } catch {
    return false;
  }
}

const PRINTED = new RegExp(
  [TITLE, ...FIELDS.map((field) => `${field} (\\S+)`), 'signature (\\S+)'].join('[\\s>]+').replaceAll(' (', '\\s+('),
  'g',
);

/** Every checkpoint in a text, however a letter quoted or wrapped it. */
export const checkpointsIn = (text: string): SignedCheckpoint[] =>
  [...text.matchAll(PRINTED)].map((found) => {
    const [, projectId = '', number, seq, head = '', chain = '', at = '', previous = '', key = '', signature = ''] =
      found;
    return { projectId, number: Number(number), seq: Number(seq), head, chain, at, previous, key, signature };
  });

/** What a checkpoint has against a journal. */
export type Objection =
  /** The journal ends before the line that it holds. */
  | { readonly kind: 'truncated'; readonly number: number; readonly seq: number; readonly until: number }
  /** The lines up to it are not those that were signed. */
  | { readonly kind: 'rewritten-since'; readonly number: number; readonly seq: number; readonly at: string }
  /** A line after it says that it was written before it. */
  | { readonly kind: 'backdated-after'; readonly number: number; readonly seq: number; readonly at: string }
  | { readonly kind: 'unsigned'; readonly number: number; readonly key: string }
  /** It speaks of another project, or says again what another one of its number or of its place says. */
  | { readonly kind: 'replayed'; readonly number: number; readonly seq: number; readonly why: Replay };
export type Replay = 'another-project' | 'twice' | 'going-back';

/** A line as far as checkpoints look at it; the instant of one that is not shown is unknown. */
export interface HashedLine {
  readonly seq: number;
  readonly hash: string;
  readonly at?: string;
}

/** Every objection of checkpoints to the journal of a project, whose lines are given in order. */
export function objections(
  projectId: string,
  lines: readonly HashedLine[],
  checkpoints: readonly SignedCheckpoint[],
  publicPart: string,
): Objection[] {
  const distinct = [...new Map(checkpoints.map((one) => [printed(one), one])).values()];
  const ours = distinct.filter((one) => one.projectId === projectId);
  const found: Objection[] = distinct
    .filter((one) => one.projectId !== projectId)
    .map((one) => replay(one, 'another-project'));
  for (const one of ours)
    if (!isSignedBy(one, publicPart)) found.push({ kind: 'unsigned', number: one.number, key: one.key });
  const sound = ours.filter((one) => isSignedBy(one, publicPart)).sort((a, b) => a.number - b.number || a.seq - b.seq);
  found.push(...replays(sound), ...disagreements(lines, sound));
  return found;
}

const replay = ({ number, seq }: Checkpoint, why: Replay): Objection => ({ kind: 'replayed', number, seq, why });

function replays(sound: readonly SignedCheckpoint[]): Objection[] {
  return sound.flatMap((one, place) => {
    const before = sound[place - 1];
    if (!before) return [];
    if (before.number === one.number) return [replay(one, 'twice')];
    const follows = one.number !== before.number + 1 || one.previous === hashOfText(printed(before));
    return one.seq < before.seq || one.at < before.at || !follows ? [replay(one, 'going-back')] : [];
  });
}

function disagreements(lines: readonly HashedLine[], sound: readonly SignedCheckpoint[]): Objection[] {
  const found: Objection[] = [];
  const until = lines.at(-1)?.seq ?? 0;
  const chain = createHash('sha256');
  const bySeq = new Map<number, string>();
  const wanted = new Set(sound.map(({ seq }) => seq));
  for (const { seq, hash } of lines) {
    chain.update(Buffer.from(hash, 'hex'));
    if (wanted.has(seq)) bySeq.set(seq, `${hash} ${chain.copy().digest('hex')}`);
  }
  for (const { number, seq, head, chain: held, at } of sound) {
    if (seq > until) found.push({ kind: 'truncated', number, seq, until });
    else if (bySeq.get(seq) !== `${head} ${held}`) found.push({ kind: 'rewritten-since', number, seq, at });
    const early = lines.find((line) => line.seq > seq && line.at !== undefined && line.at < at.replace(/Z$/, ''));
    if (early) found.push({ kind: 'backdated-after', number, seq: early.seq, at });
  }
  return found;
}
