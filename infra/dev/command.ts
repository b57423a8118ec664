import type { Command } from './commands/command-line.js';
import { messageOf } from './failure.js';
import { narratorSince } from './narrator.js';
import { Obstacle } from './obstacle.js';

const commands: Record<string, () => Promise<{ run: Command }>> = {
  start: () => import('./commands/start.js'),
};

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
    console.error(error instanceof Obstacle ? `\n${error.message}` : error);
    if (!(error instanceof Obstacle)) console.error(`\nUnexpected: ${messageOf(error)}`);
    process.exit(1);
  }
}
