import { parseArgs } from 'node:util';
import pg from 'pg';
import type { Damage } from '../platform/journal/chain.rules.js';
import { type Verdict, verifyJournal } from '../platform/journal/verify.js';

const EXIT = { intact: 0, damaged: 1, wrongUse: 2, noDatabase: 3 } as const;
const USAGE = `Usage: npm run journal:verify -- [--project ACRONYM]
Recomputes the hash chain of each project's journal, or of one project's, from the rows as they are stored.
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

function tell({ project, lines, head, damages }: Verdict): void {
  const state = damages.length === 0 ? 'holds' : 'IS DAMAGED';
  console.log(`${project}: ${counted(lines, 'line')}, the chain ${state}; last is ${head?.seq}, ${head?.hash}`);
  for (const damage of damages) console.log(`  ${sentence(damage)}`);
}

const NOT_SEEN = `A chain cannot show that its end was cut off, or that all of it was made anew: compare each last number and hash with those
that were noted outside this database.`;

function wishedProject(): string | undefined {
  try {
    return parseArgs({ options: { project: { type: 'string' } } }).values.project;
  } catch {
    console.error(USAGE);
    process.exit(EXIT.wrongUse);
  }
}

async function run(): Promise<number> {
  const project = wishedProject();
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL, application_name: 'jalon verify' });
  try {
    if (!process.env.DATABASE_URL) throw new Error('DATABASE_URL is missing');
    await client.connect();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query('SET LOCAL ROLE portal_owner');
    let [chains, damaged] = [0, 0];
    for await (const verdict of verifyJournal(client, project)) {
      tell(verdict);
      chains += 1;
      if (verdict.damages.length > 0) damaged += 1;
    }
    if (chains === 0 && project) {
      console.error(`No project is called ${project}, or nothing was written about it yet.`);
      return EXIT.wrongUse;
    }
    console.log(`${counted(chains, 'chain')} verified, ${damaged} damaged.\n${NOT_SEEN}`);
    return damaged > 0 ? EXIT.damaged : EXIT.intact;
  } catch (error) {
    console.error(`The journal could not be read: ${(error as Error).message}.`);
    return EXIT.noDatabase;
  } finally {
    await client.end().catch(() => undefined);
  }
}

process.exitCode = await run();
