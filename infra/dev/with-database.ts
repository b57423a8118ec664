import { build } from './build.js';
import type { Command } from './commands/command-line.js';
import { openDataFolder } from './data-folder.js';
import { openDatabase } from './database.js';
import { endingSignal } from './ending.js';
import { holderOf, takeLock } from './lock.js';
import { administration, runApiCommand } from './portal.js';
import { readSettings } from './settings.js';
import { Stack } from './stack.js';

/** A command of the API on the portal's database, beside the running portal or, when there is none, alone. */
export const onDatabase =
  (name: string, doing: string): Command =>
  async (args, tell) => {
    const settings = readSettings(process.env);
    const ending = endingSignal();
    const stack = new Stack();
    try {
      openDataFolder(settings.dataDir);
      const beside = holderOf(settings.dataDir)?.doing.startsWith('running') ?? false;
      if (!beside) stack.add('lock', takeLock(settings.dataDir, doing));
      await build(ending);
      const database = await openDatabase(settings, tell);
      if (!database.adopted) stack.add('PostgreSQL', database.stop);
      const environment = administration(settings, database);
      if (!beside) {
        const wishes = settings.demonstration ? ['--demonstration'] : [];
        await runApiCommand('prepare', wishes, environment, ending, (line) => tell(`  ${line}`));
      }
      return await runApiCommand(name, args, environment, ending);
    } finally {
      await stack.down(tell);
    }
  };
