import { accountTable } from '../accounts.js';
import { bringUp, type Running } from '../bring-up.js';
import { openDataFolder } from '../data-folder.js';
import { endingSignal } from '../ending.js';
import { takeLock } from '../lock.js';
import { apiLog } from '../portal.js';
import { readSettings, type Settings } from '../settings.js';
import { Stack } from '../stack.js';
import type { Command } from './command-line.js';

/** Starts everything the portal needs and keeps it until somebody asks it to end. */
export const run: Command = async (args, tell) => {
  const settings = readSettings(process.env, args.includes('--keycloak'));
  const ending = endingSignal();
  const stack = new Stack();
  try {
    openDataFolder(settings.dataDir);
    stack.add('lock', takeLock(settings.dataDir, `running at ${settings.publicUrl}`));
    const running = await bringUp(settings, stack, ending, tell);
    tell('ready');
    console.log(welcome(settings, running).join('\n'));
    const obstacle = await Promise.race([running.trouble, asked(ending)]);
    if (obstacle) throw obstacle;
    return 0;
  } catch (error) {
    if (ending.aborted) return 0;
    throw error;
  } finally {
    tell('stopping');
    await stack.down(tell);
    tell('stopped');
  }
};

function welcome(settings: Settings, { mailPage }: Running): string[] {
  return [
    '',
    `Jalon: ${settings.publicUrl}`,
    ...(mailPage ? [`Mail:  ${mailPage}`] : []),
    `Log:   ${apiLog(settings.dataDir)}`,
    '',
    ...(settings.demonstration ? [...accountTable(settings.publicUrl), ''] : []),
    'Ctrl-C stops everything.',
  ];
}

const asked = (ending: AbortSignal) =>
  new Promise<undefined>((resolve) => {
    if (ending.aborted) resolve(undefined);
    ending.addEventListener('abort', () => resolve(undefined));
  });
