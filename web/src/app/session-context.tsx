import { createContext, type ReactNode, useContext } from 'react';
import type { Session } from '../platform/session';

const Open = createContext<Session | undefined>(undefined);

/** Hands down the session of the person who signed in. */
export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <Open value={session}>{children}</Open>;
}

/** The session of the person who signed in. */
export function useSession(): Session {
  const session = useContext(Open);
  if (!session) throw new Error('No SessionProvider above this component');
  return session;
}
