import { build } from './build.js';
import { openDatabase } from './database.js';
import { openMail } from './mail.js';
import type { Narrator } from './narrator.js';
import { Obstacle } from './obstacle.js';
import { administration, apiLog, runApiCommand, startPortal, surroundings } from './portal.js';
import { demandFree } from './ports.js';
import type { Settings } from './settings.js';
import { openSignOn } from './sign-on.js';
import type { Stack } from './stack.js';
import { together } from './together.js';

/** A portal that answers. */
export type Running = {
  /** The address of the mail catcher's page, when it is ours. */
  mailPage: string | undefined;
  /** Told when a part ends that nobody asked to end. */
  trouble: Promise<Obstacle>;
};

/** Starts every part in the order in which they need each other; what was started is on the stack, whatever happens. */
export async function bringUp(settings: Settings, stack: Stack, ending: AbortSignal, tell: Narrator): Promise<Running> {
  const failed = new AbortController();
  const over = AbortSignal.any([ending, failed.signal]);
  const built = build(over).then((had) => tell(had ? 'API and web built' : 'API and web already built'));
  built.catch(() => {});
  try {
    const database = await openDatabase(settings, tell);
    stack.add('PostgreSQL', database.stop);
    over.throwIfAborted();
    const prepared = built.then(() => prepare());
    const [mail, signOn] = await together(
      openMail(settings, stack, tell),
      openSignOn(settings, database, stack, over, tell),
      prepared,
    );
    over.throwIfAborted();
    const log = apiLog(settings.dataDir);
    const environment = surroundings(settings, { database, issuer: signOn.issuer, smtpUrl: mail.smtpUrl });
    const api = await startPortal(environment, log, stack, over);
    over.throwIfAborted();
    const apiEnded = api.ended.then(
      (how) => new Obstacle(`${api.lastWords()}\n\nThe API stopped: ${how} (see ${log}).`),
    );
    return { mailPage: mail.page, trouble: Promise.race([database.lost, signOn.lost, apiEnded]) };

    async function prepare() {
      over.throwIfAborted();
      const wishes = settings.demonstration ? ['--demonstration'] : [];
      await runApiCommand('prepare', wishes, administration(settings, database), over, (line) => tell(`  ${line}`));
      tell('database prepared');
    }
  } catch (error) {
    failed.abort();
    await built.catch(() => {});
    throw error;
  }
}

/** Refuses before anything is made when a port is taken. */
export async function demandPorts({ port, idpPort, mailPort, keycloakUrl, smtpUrl }: Settings): Promise<void> {
  await demandFree(port, 'PORT');
  if (!keycloakUrl) await demandFree(idpPort, 'IDP_PORT');
  if (!smtpUrl) await demandFree(mailPort, 'MAIL_PORT');
}
