import type { ApolloClient } from '@apollo/client';
import { ApolloProvider, useMutation, useQuery } from '@apollo/client/react';
import { type ReactNode, useCallback } from 'react';
import { graphql } from '../graphql/gql';
import { isLanguage } from '../platform/chosen-language';
import type { Language } from '../platform/format';
import { LanguageProvider } from '../platform/language';
import type { Session } from '../platform/session';
import { ShortcutsProvider } from '../platform/shortcuts';
import { SchemeProvider } from '../ui/theme/scheme';
import { SessionProvider } from './session-context';

const SpeakMutation = graphql(`
  mutation Speak($input: SpeakInput!) {
    speak(input: $input) {
      id
      language
    }
  }
`);

const SpeakingQuery = graphql(`
  query Speaking {
    viewer {
      id
      language
    }
  }
`);

/** Keeps the chosen language in the person's profile too: letters speak it, and so does the next browser. */
function Speaking({ children }: { children: ReactNode }) {
  const stored = useQuery(SpeakingQuery).data?.viewer.language;
  const [speak] = useMutation(SpeakMutation);
  const keep = useCallback(
    (language: Language) => void speak({ variables: { input: { language } } }).catch(() => undefined),
    [speak],
  );
  return (
    <LanguageProvider stored={isLanguage(stored) ? stored : undefined} onChoose={keep}>
      {children}
    </LanguageProvider>
  );
}

interface ProvidersProps {
  session: Session;
  client: ApolloClient;
  children: ReactNode;
}

/** All that a screen may count on being there. */
export function Providers({ session, client, children }: ProvidersProps) {
  return (
    <SessionProvider session={session}>
      <ApolloProvider client={client}>
        <SchemeProvider>
          <Speaking>
            <ShortcutsProvider>{children}</ShortcutsProvider>
          </Speaking>
        </SchemeProvider>
      </ApolloProvider>
    </SessionProvider>
  );
}
