import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { apolloClient } from '../platform/apollo';
import { LanguageProvider } from '../platform/language';
import type { Session } from '../platform/session';
import { SchemeProvider } from '../ui/theme/scheme';
import { BootFailure } from './boot-failure';
import { cacheConfig } from './cache';
import { Providers } from './providers';
import { makeRouter } from './routes';

const show = (page: ReactNode) => createRoot(document.getElementById('root') as HTMLElement).render(page);

/** Shows the portal to whoever has signed in. */
export function openPortal(session: Session): void {
  show(
    <StrictMode>
      <Providers session={session} client={apolloClient(session, cacheConfig)}>
        <RouterProvider router={makeRouter()} />
      </Providers>
    </StrictMode>,
  );
}

/** Says why somebody cannot be let in. */
export function refuseEntry(error: unknown): void {
  show(
    <SchemeProvider>
      <LanguageProvider>
        <BootFailure error={error} />
      </LanguageProvider>
    </SchemeProvider>,
  );
}
