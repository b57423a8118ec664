import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import pg from 'pg';
import type { Damage } from '../platform/journal/chain.rules.js';
import { checkpointsIn, fingerprintOf, type Objection, printed } from '../platform/journal/checkpoint.rules.js';
import { type KeptOutside, type Verdict, verifyJournal } from '../platform/journal/verify.js';

const EXIT = { intact: 0, damaged: 1, wrongUse: 2, noDatabase: 3 } as const;
const USAGE = `Usage: npm run journal:verify -- [--project ACRONYM] [--checkpoints FILE --key PUBLIC-KEY]
Recomputes the hash chain of each project's journal, or of one project's, from the rows as they are stored.
FILE holds checkpoints as the portal sent them, letters and all; PUBLIC-KEY is the key that the portal publishes, in 64 digits.
Exit codes: 0 every chain holds; 1 a chain is damaged; 2 the command is wrong; 3 the database does not answer.`;

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const range = (from: number, until: number): string =>
  from === until ? `line ${from} is missing` : `lines ${from} to ${until} are missing`;

const sentence = (damage: Damage): string => {
  switch (damage.kind) {
    case 'dropped':
      return `${range(damage.from, damage.until)}: dropped`;
    case 'edited':
      return `line ${damage.seq} (${damage.event}, ${damage.id}) is not what was written: edited`;
    case 'moved':
      return `line ${damage.seq} (${damage.event}, ${damage.id}) was written as line ${damage.was}: reordered, or lines before it dropped`;
    case 'rewritten':
      return `line ${damage.seq} (${damage.event}, ${damage.id}) is not the line that the chain goes through: rewritten, or put in its place`;
    case 'backdated':
      return `line ${damage.seq} (${damage.event}, ${damage.id}) claims to be older than the line before it: backdated`;
  }
};

const objection = (found: Objection): string => {
  const checkpoint = `checkpoint no. ${found.number}`;
  switch (found.kind) {
    case 'truncated':
      return `${checkpoint} holds line ${found.seq}, and the journal ends at ${found.until}: its end was cut off`;
    case 'rewritten-since':
      return `the lines up to ${found.seq} are not those that ${checkpoint} signed at ${found.at}: the chain was rewritten`;
    case 'backdated-after':
      return `line ${found.seq} claims to be older than ${checkpoint}, which was signed before it: backdated`;
    case 'unsigned':
      return `${checkpoint} is not signed by that key (it names ${found.key}): forged, or of another portal`;
    case 'replayed':
      return `${checkpoint} is used again (${found.why}): replayed`;
  }
};

const isSound = ({ damages, objections }: Verdict): boolean => damages.length + objections.length === 0;

function tell(verdict: Verdict): void {
  const { project, lines, head, damages, checkpoints, objections } = verdict;
  const state = isSound(verdict) ? 'holds' : 'IS DAMAGED';
  const held = checkpoints > 0 ? `, ${counted(checkpoints, 'checkpoint')}` : '';
  console.log(`${project}: ${counted(lines, 'line')}${held}, the chain ${state}; last is ${head?.seq}, ${head?.hash}`);
  for (const damage of damages) console.log(`  ${sentence(damage)}`);
  for (const found of objections) console.log(`  ${objection(found)}`);
}

const NOT_SEEN = `A chain cannot show that its end was cut off, or that all of it was made anew: give it the checkpoints that
the portal sent to the parties (--checkpoints).`;

interface Wish {
  readonly project?: string;
  readonly outside?: KeptOutside;
}

function wished(): Wish {
  try {
    const text = { type: 'string' } as const;
    const { project, checkpoints, key } = parseArgs({
      options: { project: text, checkpoints: text, key: text },
    }).values;
    if (!checkpoints && !key) return { project };
    if (!checkpoints || !/^[0-9a-f]{64}$/i.test(key ?? '')) throw new Error('both are needed');
    const read = checkpointsIn(readFileSync(checkpoints, 'utf8'));
    const kept = [...new Map(read.map((one) => [printed(one), one])).values()];
    console.log(`${counted(kept.length, 'checkpoint')} read, key ${fingerprintOf(key as string)}`);
    return { project, outside: { checkpoints: kept, publicPart: key as string } };
  } catch {
    console.error(USAGE);
    process.exit(EXIT.wrongUse);
  }
}

async function run(): Promise<number> {
  const { project, outside } = wished();
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL, application_name: 'jalon verify' });
  try {
    if (!process.env.DATABASE_URL) throw new Error('DATABASE_URL is missing');
    await client.connect();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query('SET LOCAL ROLE portal_owner');
    let [chains, damaged] = [0, 0];
    for await (const verdict of verifyJournal(client, project, outside)) {
      tell(verdict);
      chains += 1;
      if (!isSound(verdict)) damaged += 1;
    }
    if (chains === 0 && project) {
      console.error(`No project is called ${project}, or nothing was written about it yet.`);
      return EXIT.wrongUse;
    }
    console.log(`${counted(chains, 'chain')} verified, ${damaged} damaged.`);
    if (!outside) console.log(NOT_SEEN);
    return damaged > 0 ? EXIT.damaged : EXIT.intact;
  } catch (error) {
    console.error(`The journal could not be read: ${(error as Error).message}.`);
    return EXIT.noDatabase;
  } finally {
    await client.end().catch(() => undefined);
  }
}

process.exitCode = await run();
