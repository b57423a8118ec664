import { MantineProvider } from '@mantine/core';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { mantineTheme } from './mantine-theme';
import './jalon.css';

/** How the page is lit: as the system is, or as the person chose. */
export type SchemeChoice = 'system' | 'light' | 'dark' | 'contrast';
export type Scheme = Exclude<SchemeChoice, 'system'>;

const KEPT = 'jalon.scheme';
const CHOICES: readonly SchemeChoice[] = ['system', 'light', 'dark', 'contrast'];
const queries = { contrast: '(prefers-contrast: more)', dark: '(prefers-color-scheme: dark)' };

const chosenScheme = (): SchemeChoice => CHOICES.find((choice) => choice === localStorage.getItem(KEPT)) ?? 'system';

const systemScheme = (): Scheme => {
  if (matchMedia(queries.contrast).matches) return 'contrast';
  return matchMedia(queries.dark).matches ? 'dark' : 'light';
};

/** Lights the page before React draws anything. */
export function lightPage(choice: SchemeChoice = chosenScheme()): Scheme {
  const scheme = choice === 'system' ? systemScheme() : choice;
  document.documentElement.dataset.theme = scheme;
  return scheme;
}

const Chosen = createContext<{ choice: SchemeChoice; scheme: Scheme; choose(choice: SchemeChoice): void }>({
  choice: 'system',
  scheme: 'light',
  choose: () => {},
});

const nonce = () => document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';

/** Gives Mantine and the tokens to everything below, in the scheme of the person; paper is white whatever it is. */
export function SchemeProvider({ children, env }: { children: ReactNode; env?: 'default' | 'test' }) {
  const [choice, setChoice] = useState(chosenScheme);
  const [scheme, setScheme] = useState<Scheme>(() => lightPage());
  useEffect(() => {
    const relight = () => setScheme(lightPage(choice));
    relight();
    const watched = Object.values(queries).map((query) => matchMedia(query));
    for (const query of watched) query.addEventListener('change', relight);
    return () => {
      for (const query of watched) query.removeEventListener('change', relight);
    };
  }, [choice]);
  useEffect(() => {
    const onPaper = () => {
      if (document.documentElement.dataset.theme === 'dark') document.documentElement.dataset.theme = 'light';
    };
    const onScreen = () => void lightPage(choice);
    addEventListener('beforeprint', onPaper);
    addEventListener('afterprint', onScreen);
    return () => {
      removeEventListener('beforeprint', onPaper);
      removeEventListener('afterprint', onScreen);
    };
  }, [choice]);
  const chosen = useMemo(() => {
    const choose = (next: SchemeChoice) => {
      localStorage.setItem(KEPT, next);
      setChoice(next);
    };
    return { choice, scheme, choose };
  }, [choice, scheme]);
  return (
    <Chosen value={chosen}>
      <MantineProvider
        theme={mantineTheme}
        forceColorScheme={scheme === 'dark' ? 'dark' : 'light'}
        withCssVariables={false}
        withGlobalClasses={false}
        getStyleNonce={nonce}
        env={env}
      >
        {children}
      </MantineProvider>
    </Chosen>
  );
}

/** The scheme of the page and the way to change it. */
export const useScheme = () => useContext(Chosen);
