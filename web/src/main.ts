import Keycloak from 'keycloak-js';
import { chosenLanguage } from './platform/chosen-language';
import { Session } from './platform/session';
import { reachProvider, readSettings } from './platform/settings';
import { lightPage } from './ui/theme/light';

/** Whoever opens the portal passes here twice: on the way to the sign-on, where nothing is shown, and back with its answer. */
const back = /[#&]state=/.test(location.hash);
const portal = () => import('./app/portal');

async function signIn(): Promise<Session> {
  const settings = await readSettings();
  if (!back) await reachProvider(settings);
  const session = new Session(new Keycloak(settings.keycloak));
  await session.start(chosenLanguage()).catch(async (error) => {
    await reachProvider(settings);
    throw error;
  });
  return session;
}

lightPage();
document.documentElement.lang = chosenLanguage();
// What will be shown is fetched while the answer is exchanged for tokens.
if (back) void portal();
void signIn().then(
  async (session) => (await portal()).openPortal(session),
  async (error: unknown) => (await portal()).refuseEntry(error),
);
