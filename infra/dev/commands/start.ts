import { accountTable } from '../accounts.js';
import { bringUp, demandPorts, type Running } from '../bring-up.js';
import { openDataFolder } from '../data-folder.js';
import { endingSignal } from '../ending.js';
import { demandJava } from '../keycloak/java.js';
import { demandUnheld, takeLock } from '../lock.js';
import { apiLog } from '../portal.js';
import { readSettings, type Settings } from '../settings.js';
import { Stack } from '../stack.js';
import type { Command } from './command-line.js';

/** Starts everything the portal needs and keeps it until somebody asks it to end. */
export const run: Command = async (args, tell) => {
  const settings = readSettings(process.env, args.includes('--keycloak'));
  const ending = endingSignal();
  const stack = new Stack();
  if (settings.runKeycloak) demandJava();
  demandUnheld(settings.dataDir);
  await demandPorts(settings);
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
    if (ending.aborted) tell('stopping');
    await stack.down(tell);
    if (ending.aborted) tell('stopped');
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
