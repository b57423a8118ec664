import { startMailCatcher } from './mail-catcher.js';
import type { Narrator } from './narrator.js';
import type { Settings } from './settings.js';
import type { Stack } from './stack.js';

/** Where mail goes, and the page that shows it when it goes nowhere. */
export type Mail = { smtpUrl: string; page: string | undefined };

/** Names the mail server of the settings, or starts the catcher. */
export async function openMail(settings: Settings, stack: Stack, tell: Narrator): Promise<Mail> {
  const { smtpUrl, dataDir, publicUrl } = settings;
  if (smtpUrl) return { smtpUrl, page: undefined };
  const catcher = await startMailCatcher({ dataDir, publicUrl, port: settings.mailPort });
  stack.add('mail catcher', catcher.stop);
  tell(`mail: caught, shown at ${catcher.url}`);
  return { smtpUrl: catcher.smtpUrl, page: catcher.url };
}
