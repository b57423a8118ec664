import Keycloak from 'keycloak-js';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { BootFailure } from './app/boot-failure';
import { cacheConfig } from './app/cache';
import { Providers } from './app/providers';
import { makeRouter } from './app/routes';
import { apolloClient } from './platform/apollo';
import { chosenLanguage, LanguageProvider } from './platform/language';
import { Session } from './platform/session';
import { reachProvider, readSettings } from './platform/settings';
import { lightPage, SchemeProvider } from './ui/theme/scheme';

lightPage();
document.documentElement.lang = chosenLanguage();
const root = createRoot(document.getElementById('root') as HTMLElement);

try {
  const settings = await readSettings();
  await reachProvider(settings);
  const session = new Session(new Keycloak(settings.keycloak));
  await session.start(chosenLanguage());
  root.render(
    <StrictMode>
      <Providers session={session} client={apolloClient(session, cacheConfig)}>
        <RouterProvider router={makeRouter()} />
      </Providers>
    </StrictMode>,
  );
} catch (error) {
  root.render(
    <SchemeProvider>
      <LanguageProvider>
        <BootFailure error={error} />
      </LanguageProvider>
    </SchemeProvider>,
  );
}
