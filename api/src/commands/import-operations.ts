import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import pg from 'pg';
import { type Consortium, consortiaOf } from '../exchange/consortium.rules.js';
import { type Imported, importConsortia } from '../exchange/operations.import.js';
import { type Language, type Wording, wordings } from '../exchange/operations.wording.js';
import {
  MOST_MEGABYTES,
  type OperationsFile,
  readOperationsFile,
  UnreadableFile,
} from '../exchange/operations-file.js';

const EXIT = { done: 0, rowsToCorrect: 1, wrongUse: 2, noDatabase: 3 } as const;
const MOST_FINDINGS = 500;
const UNDEFINED_TABLE = '42P01';
const UNDEFINED_ROLE = '22023';

/** Ends the command with a sentence and an exit code. */
class Ending extends Error {
  constructor(
    readonly code: number,
    sentence: string,
  ) {
    super(sentence);
  }
}

interface Order {
  readonly path: string;
  readonly skipInvalid: boolean;
  readonly say: Wording;
}

function orderFrom(args: readonly string[]): Order {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'skip-invalid': { type: 'boolean' }, language: { type: 'string' }, help: { type: 'boolean' } },
    });
    const language = (values.language ?? 'fr') as Language;
    const say = wordings[language];
    if (say && values.help) throw new Ending(EXIT.done, say.usage);
    const [path] = positionals;
    if (say && path && positionals.length === 1) return { path, skipInvalid: values['skip-invalid'] ?? false, say };
    throw new Ending(EXIT.wrongUse, (say ?? wordings.fr).usage);
  } catch (error) {
    throw error instanceof Ending ? error : new Ending(EXIT.wrongUse, wordings.fr.usage);
  }
}

async function bytesOf({ path, say }: Order): Promise<Buffer> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new Ending(EXIT.wrongUse, say.notAFile(path));
  if (found.size > MOST_MEGABYTES * 1_048_576)
    throw new Ending(EXIT.wrongUse, say.unreadable({ why: 'too-large', megabytes: MOST_MEGABYTES }));
  return readFile(path).catch(() => {
    throw new Ending(EXIT.wrongUse, say.notAFile(path));
  });
}

function readAll(bytes: Buffer, say: Wording): OperationsFile {
  try {
    return readOperationsFile(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) throw new Ending(EXIT.wrongUse, say.unreadable(error.reason));
    throw error;
  }
}

/** A bar on a terminal, a line from time to time elsewhere. */
function progress(of: number, say: Wording): { passed(projects: number): unknown; end(): void } {
  if (process.stdout.isTTY) {
    const bar = new SingleBar({ format: '{bar} {percentage} %  {value}/{total}', hideCursor: true });
    bar.start(of, 0);
    return { passed: (projects) => bar.update(projects), end: () => bar.stop() };
  }
  return { passed: (projects) => projects > 0 && console.log(say.passed(projects, of)), end: () => undefined };
}

async function connected({ say }: Order): Promise<pg.Client> {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Ending(EXIT.noDatabase, say.noDatabase('DATABASE_URL'));
  const client = new pg.Client({
    connectionString: url,
    application_name: 'jalon import',
    connectionTimeoutMillis: 10_000,
  });
  await client.connect().catch((error: Error) => {
    throw new Ending(EXIT.noDatabase, say.noDatabase(error.message));
  });
  return client;
}

async function write(order: Order, consortia: readonly Consortium[]): Promise<Imported> {
  const { path, say } = order;
  const client = await connected(order);
  const bar = progress(consortia.length, say);
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL ROLE portal_owner');
    const imported = await importConsortia(client, consortia, {
      file: basename(path),
      actor: 'import:operations',
      passed: bar.passed,
    });
    await client.query('COMMIT');
    return imported;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    const { code, message } = error as { code?: string; message: string };
    const unprepared = code === UNDEFINED_TABLE || code === UNDEFINED_ROLE;
    throw new Ending(EXIT.noDatabase, unprepared ? say.notPrepared : say.noDatabase(message));
  } finally {
    bar.end();
    await client.end().catch(() => undefined);
  }
}

async function run(args: readonly string[]): Promise<number> {
  const order = orderFrom(args);
  const { say } = order;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      console.error(say.undone);
      process.exit(EXIT.noDatabase);
    });
  const { rows, operations, findings } = readAll(await bytesOf(order), say);
  const consortia = consortiaOf(operations);
  console.log(say.read(rows, consortia.length));
  for (const finding of findings.slice(0, MOST_FINDINGS)) console.log(say.finding(finding));
  if (findings.length > MOST_FINDINGS) console.log(say.furtherFindings(findings.length - MOST_FINDINGS));
  const dirty = new Set(findings.map(({ line }) => line)).size;
  if (dirty > 0 && !order.skipInvalid) throw new Ending(EXIT.rowsToCorrect, say.refused(dirty));
  if (dirty > 0) console.log(say.skipped(dirty));
  const imported = await write(order, consortia);
  for (const { acronym, lines } of imported.different) console.log(say.different(acronym, lines.join(', ')));
  console.log(say.done(imported));
  return EXIT.done;
}

process.exitCode = await run(process.argv.slice(2)).catch((error) => {
  if (!(error instanceof Ending)) throw error;
  console[error.code === EXIT.done ? 'log' : 'error'](error.message);
  return error.code;
});
