import { MantineProvider } from '@mantine/core';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { chosenScheme, keepScheme, lightPage, type Scheme, type SchemeChoice, schemeQueries } from './light';
import { mantineTheme } from './mantine-theme';
import './jalon.css';

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
    const watched = Object.values(schemeQueries).map((query) => matchMedia(query));
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
      keepScheme(next);
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
