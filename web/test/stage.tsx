import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { cacheConfig } from '../src/app/cache';
import { LanguageProvider } from '../src/platform/language';
import { ShortcutsProvider } from '../src/platform/shortcuts';
import { TodayProvider } from '../src/platform/today';
import { Announcer } from '../src/ui/announcer';
import { SchemeProvider } from '../src/ui/theme/scheme';

type Variables = Readonly<Record<string, unknown>>;

/** What the API would answer to an operation by its name; a refusal is thrown as `{ code, facts }`. */
export type Answers = Readonly<Record<string, (variables: Variables) => unknown>>;

/** Thrown by an answer: a rule said no. */
export class Refused {
  constructor(
    readonly code: string,
    readonly facts: Variables = {},
  ) {}
}

function answering(answers: Answers, asked: { name: string; variables: Variables }[]) {
  return new ApolloLink(({ operationName = '', variables }) => {
    asked.push({ name: operationName, variables });
    return new Observable((observer) => {
      try {
        const data = answers[operationName]?.(variables);
        if (data === undefined) throw new Error(`Nothing answers ${operationName}`);
        observer.next({ data: data as Record<string, unknown> });
        observer.complete();
      } catch (refused) {
        if (!(refused instanceof Refused)) throw refused;
        const { code, facts } = refused;
        observer.next({ data: null, errors: [{ message: code, extensions: { code, facts } }] });
        observer.complete();
      }
    });
  });
}

/** Draws a piece of a screen as the portal would, in French, on 14 November 2019, with an API that answers by heart; `know` tells the client what it has read before. */
export function stage(piece: ReactNode, answers: Answers, know: (client: ApolloClient) => void = () => {}) {
  const asked: { name: string; variables: Variables }[] = [];
  const client = new ApolloClient({
    link: answering(answers, asked),
    cache: new InMemoryCache(cacheConfig),
    dataMasking: true,
  });
  know(client);
  const shown = render(
    <ApolloProvider client={client}>
      <SchemeProvider env="test">
        <LanguageProvider initial="fr">
          <ShortcutsProvider>
            <TodayProvider day="2019-11-14">
              <MemoryRouter>
                <Announcer>{piece}</Announcer>
              </MemoryRouter>
            </TodayProvider>
          </ShortcutsProvider>
        </LanguageProvider>
      </SchemeProvider>
    </ApolloProvider>,
  );
  const sent = (name: string) => asked.filter((one) => one.name === name).map(({ variables }) => variables);
  return { ...shown, sent };
}
