// Changes a sealed paper one bit at a time, and asks Poppler's pdfsig each time:
// `npm run bench -- seal [--file sealed.pdf --authority authority.pem]`.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Clock } from '../../api/src/platform/clock.js';
import type * as Papers from '../../api/src/platform/paper/paper.js';
import type { SealField } from '../../api/src/platform/paper/seal-field.js';
import type * as Seals from '../../api/src/platform/seal/seal.js';
import type { Settings } from '../../api/src/platform/settings.js';
import { root } from '../support/root.js';

const { values } = parseArgs({
  options: { flips: { type: 'string', default: '200' }, file: { type: 'string' }, authority: { type: 'string' } },
});
const flips = Number(values.flips);
const AT_ONCE = 2;
const PACKAGES: Readonly<Record<string, string>> = { pdfsig: 'poppler-utils', certutil: 'libnss3-tools' };
const LETTER = /[a-f]/i;

const built = (path: string): string => pathToFileURL(join(root, 'api/dist/src/platform', path)).href;
const { Paper }: typeof Papers = await import(built('paper/paper.js'));
const { Seal }: typeof Seals = await import(built('seal/seal.js'));

const folder = mkdtempSync(join(tmpdir(), 'jalon-seal-'));
const at = new Date('2019-11-14T09:30:00Z');
const LINES = Array.from({ length: 400 }, (_, i) => ({ line: i + 1, retained: `${(i * 7919) % 5000}.00` }));

/** A certificate as a funder would write it, of a few pages, with its figures inside. */
async function draw(seal: SealField): Promise<Buffer> {
  const paper = new Paper({ title: 'Certificat (illustratif)', language: 'fr', size: 'A4', upright: true, at, seal });
  for (let from = 0; from < LINES.length; from += 50) {
    await paper.turn();
    for (const [i, { line, retained }] of LINES.slice(from, from + 50).entries())
      paper.part('P', () => paper.write(`Ligne ${line} : ${retained} € retenus`, { x: 60, y: 60 + i * 14, size: 9 }));
  }
  const about = 'Les lignes du certificat';
  const json = Buffer.from(JSON.stringify(LINES));
  const csv = Buffer.from(LINES.map(({ line, retained }) => `${line};${retained}`).join('\n'));
  paper.attach({ name: 'lines.json', mediaType: 'application/json', bytes: json, relation: 'Data', about });
  paper.attach({ name: 'lines.csv', mediaType: 'text/csv', bytes: csv, relation: 'Data', about });
  return paper.bytes();
}

interface Sealed {
  readonly pdf: Buffer;
  /** Whom the checker is to trust; without it, it does not look at certificates. */
  readonly authority: string | undefined;
}

async function sealedPaper(): Promise<Sealed> {
  const settings = { storageDir: folder, publicUrl: 'http://localhost', demonstration: true } as Settings;
  const seal = new Seal(settings, { now: () => at, instant: () => new Date() } as Clock);
  const pdf = await seal.sealed({ reason: 'Certificat', name: 'Agence (illustratif)', location: 'Angers', at }, draw);
  const authority = join(folder, 'authority.pem');
  writeFileSync(authority, (await seal.certificates()).split(/(?<=END CERTIFICATE-----\n)/).at(-1) ?? '');
  return { pdf, authority };
}

interface Said {
  readonly error: Error | null;
  readonly words: string;
}

const ask = (program: string, args: readonly string[]): Promise<Said> =>
  new Promise((resolve, reject) =>
    execFile(program, args, { encoding: 'latin1' }, (error, words) => {
      if (error?.code === 'ENOENT')
        reject(new Error(`${program} is missing: install it (Debian: apt-get install ${PACKAGES[program]}).`));
      else resolve({ error, words });
    }),
  );

/** The checker of that authority alone: whether it believes a file, its signature valid, of all of it, by one it trusts. */
async function checkerTrusting(authority: string | undefined) {
  const store = `sql:${folder}`;
  if (authority)
    for (const args of [
      ['-N', '--empty-password'],
      ['-A', '-n', 'seal', '-t', ',C,', '-i', authority],
    ]) {
      const { error } = await ask('certutil', [...args, '-d', store]);
      if (error) throw error;
    }
  const how = authority ? ['-nssdir', store] : ['-nocert'];
  const wanted = ['Signature is Valid.', 'Total document signed', ...(authority ? ['Certificate is Trusted.'] : [])];
  return async (bytes: Buffer, name: string): Promise<boolean> => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    const { words } = await ask('pdfsig', [...how, file]);
    return wanted.every((one) => words.includes(one));
  };
}
type Believed = Awaited<ReturnType<typeof checkerTrusting>>;

/** One bit of a byte; not the one that would only write a digit of the signature in another case. */
function changed(pdf: Buffer, place: number, i: number): Buffer {
  const copy = Buffer.from(pdf);
  const byte = copy.readUInt8(place);
  const bit = i % 8 === 5 && LETTER.test(String.fromCharCode(byte)) ? 0 : i % 8;
  copy.writeUInt8(byte ^ (1 << bit), place);
  return copy;
}

/** Bytes spread over some stretches, one bit of each: where the change was believed all the same. */
async function missedIn(
  pdf: Buffer,
  stretches: ReadonlyArray<readonly [from: number, to: number]>,
  believed: Believed,
): Promise<number[]> {
  const places = stretches.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i));
  const chosen = Array.from({ length: flips }, (_, i) => places[Math.floor(((i + 0.5) * places.length) / flips)] ?? 0);
  const missed: number[] = [];
  const rest = chosen.entries();
  const hands = Array.from({ length: AT_ONCE }, async (_, hand) => {
    for (const [i, place] of rest)
      if (await believed(changed(pdf, place, i), `changed-${hand}.pdf`)) missed.push(place);
  });
  await Promise.all(hands);
  return missed.sort((one, other) => one - other);
}

try {
  const { pdf, authority } = values.file
    ? { pdf: readFileSync(values.file), authority: values.authority }
    : await sealedPaper();
  const believed = await checkerTrusting(authority);
  if (!(await believed(pdf, 'whole.pdf'))) throw new Error('pdfsig does not believe the paper as it was sealed.');
  const [, to, from] = (/\/ByteRange \[0 (\d+) (\d+) \d+\]/.exec(pdf.toString('latin1')) ?? []).map(Number) as number[];
  if (!to || !from) throw new Error('The paper has no range that is signed.');
  const around = [[0, to] as const, [from, pdf.length] as const];
  const signed = await missedIn(pdf, around, believed);
  const own = await missedIn(pdf, [[to, from]], believed);
  const told = (bytes: number, missed: number[]) => ({ bytes, changed: flips, caught: flips - missed.length });
  console.table({
    'what is signed': told(pdf.length - (from - to), signed),
    'the signature itself': told(from - to, own),
  });
  if (own.length > 0) console.log(`of the signature itself, believed all the same: ${own.join(', ')}`);
  if (signed.length > 0) throw new Error(`Of what is signed, believed all the same: ${signed.join(', ')}.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
