import { parseArgs } from 'node:util';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { type Language, type Wording, wordings } from '../budget/programme/import.wording.js';
import { type Programme, programmeOf } from '../budget/programme/programme.rules.js';
import { readProgrammeFile } from '../budget/programme/programme-file.js';

const EXIT = { done: 0, toCorrect: 1, wrongUse: 2, noDatabase: 3 } as const;
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
  readonly say: Wording;
}

function orderFrom(args: readonly string[]): Order {
  try {
    const options = { language: { type: 'string' }, help: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const say = wordings[(values.language ?? 'fr') as Language];
    if (say && values.help) throw new Ending(EXIT.done, say.usage);
    const [path] = positionals;
    if (say && path && positionals.length === 1) return { path, say };
    throw new Ending(EXIT.wrongUse, (say ?? wordings.fr).usage);
  } catch (error) {
    throw error instanceof Ending ? error : new Ending(EXIT.wrongUse, wordings.fr.usage);
  }
}

async function read({ path, say }: Order): Promise<{ readonly programme: Programme; readonly data: unknown }> {
  const file = await readProgrammeFile(path);
  if ('fault' in file) {
    const faults = { 'not-a-file': say.notAFile(path), 'too-large': say.tooLarge, 'not-json': '' };
    throw new Ending(EXIT.wrongUse, file.fault === 'not-json' ? say.notJson(file.why) : faults[file.fault]);
  }
  const understood = programmeOf(file.data);
  if ('programme' in understood) return { programme: understood.programme, data: file.data };
  for (const mistake of understood.mistakes) console.log(say.mistake(mistake));
  throw new Ending(EXIT.toCorrect, say.refused(understood.mistakes.length));
}

/** Adds it, or finds it there: `same` when nothing differs. */
async function write({ say }: Order, { code, title }: Programme, data: unknown): Promise<'done' | 'same'> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 10_000 });
  try {
    if (!process.env.DATABASE_URL) throw new Error('DATABASE_URL');
    await client.connect();
    await client.query('BEGIN');
    await client.query('SET LOCAL ROLE portal_owner');
    const { rowCount } = await client.query(
      `INSERT INTO programme (id, code, title, data) VALUES ($1, $2, $3, $4) ON CONFLICT (code) DO NOTHING`,
      [uuidv7(), code, title, JSON.stringify(data)],
    );
    const { rows } = await client.query(`SELECT data = $2::jsonb AS same FROM programme WHERE code = $1`, [
      code,
      JSON.stringify(data),
    ]);
    await client.query('COMMIT');
    if (!rows[0]?.same) throw new Ending(EXIT.toCorrect, say.different(code));
    return rowCount ? 'done' : 'same';
  } catch (error) {
    if (error instanceof Ending) throw error;
    const { code: state, message } = error as { code?: string; message: string };
    const unprepared = state === UNDEFINED_TABLE || state === UNDEFINED_ROLE;
    throw new Ending(EXIT.noDatabase, unprepared ? say.notPrepared : say.noDatabase(message));
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function run(args: readonly string[]): Promise<number> {
  const order = orderFrom(args);
  const { programme, data } = await read(order);
  const { code, title } = programme;
  const outcome = await write(order, programme, data);
  console.log(outcome === 'done' ? order.say.done(title, code) : order.say.same(code));
  return EXIT.done;
}

process.exitCode = await run(process.argv.slice(2)).catch((error) => {
  if (!(error instanceof Ending)) throw error;
  console[error.code === EXIT.done ? 'log' : 'error'](error.message);
  return error.code;
});
