import type { Command } from './commands/command-line.js';
import { messageOf } from './failure.js';
import { narratorSince } from './narrator.js';
import { isDiskFull, Obstacle } from './obstacle.js';

const commands: Record<string, () => Promise<{ run: Command }>> = {
  start: () => import('./commands/start.js'),
  reset: () => import('./commands/reset.js'),
  build: () => import('./commands/build.js'),
  test: () => import('./commands/test.js'),
  'test:keycloak': () => import('./commands/test-keycloak.js'),
  bench: () => import('./commands/bench.js'),
  breakages: () => import('./commands/breakages.js'),
  generate: () => import('./commands/generate.js'),
  realm: () => import('./commands/realm.js'),
  'import:operations': () => import('./commands/import-operations.js'),
  'import:programme': () => import('./commands/import-programme.js'),
  'journal:verify': () => import('./commands/verify-journal.js'),
};

/** Only what nobody foresaw comes with its stack. */
function sentenceOf(error: unknown): string {
  if (error instanceof Obstacle) return error.message;
  if (isDiskFull(error)) return 'The disk is full: free some space and try again.';
  return `${error instanceof Error ? (error.stack ?? '') : ''}\nUnexpected: ${messageOf(error)}`;
}

/** Runs one of the portal's commands and ends the process with its exit code. */
export async function runCommand(name: string | undefined, args: string[], began: number): Promise<void> {
  // A terminal that was closed must not stop us from stopping in order.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const load = commands[name ?? ''];
  if (!load) {
    console.error(`There is no command “${name ?? ''}”: the commands are ${Object.keys(commands).join(', ')}.`);
    process.exit(1);
  }
  try {
    const { run } = await load();
    process.exit(await run(args, narratorSince(began)));
  } catch (error) {
    console.error(`\n${sentenceOf(error)}`);
    process.exit(1);
  }
}
