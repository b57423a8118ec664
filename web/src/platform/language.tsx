import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { createIntl, createIntlCache, type IntlShape } from 'react-intl';
import { chosenLanguage, keepLanguage } from './chosen-language';
import type { Language } from './format';
import { french } from './typography';

export type Wording = Readonly<Record<string, string>>;
type Values = Readonly<Record<string, string | number | boolean | null | undefined>>;
type RichValues = Readonly<Record<string, ReactNode | ((chunks: ReactNode) => ReactNode)>>;

/** Says a sentence of one feature in the language of the person. */
export interface Say<Key extends string> {
  (key: Key, values?: Values): string;
  rich(key: Key, values: RichValues): ReactNode;
  language: Language;
}

const cache = createIntlCache();

const Chosen = createContext<{ language: Language; choose(language: Language): void }>({
  language: 'fr',
  choose: () => {},
});

interface LanguageProviderProps {
  initial?: Language;
  /** What the person chose before, here or elsewhere, once it is known: the page follows it, unless they chose since. */
  stored?: Language;
  /** Told of each choice, to keep it in the person's profile. */
  onChoose?: (language: Language) => void;
  children: ReactNode;
}

/** Holds the language of the page, and keeps the choice. */
export function LanguageProvider({ initial, stored, onChoose, children }: LanguageProviderProps) {
  const [language, setLanguage] = useState<Language>(initial ?? chosenLanguage);
  const settled = useRef(false);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speak = useCallback((next: Language) => {
    settled.current = true;
    keepLanguage(next);
    setLanguage(next);
  }, []);
  useEffect(() => {
    if (stored && !settled.current) speak(stored);
  }, [stored, speak]);
  const choose = useCallback(
    (next: Language) => {
      speak(next);
      onChoose?.(next);
    },
    [speak, onChoose],
  );
  const chosen = useMemo(() => ({ language, choose }), [language, choose]);
  return <Chosen value={chosen}>{children}</Chosen>;
}

/** The language of the page and the way to change it. */
export const useLanguage = () => useContext(Chosen);

const intlOf = (language: Language, wording: Wording): IntlShape => {
  const messages =
    language === 'fr' ? Object.fromEntries(Object.entries(wording).map(([key, text]) => [key, french(text)])) : wording;
  const locale = language === 'en' ? 'en-GB' : 'fr';
  return createIntl(
    {
      locale,
      defaultLocale: locale,
      messages: { ...messages },
      onError: (error) => {
        throw error;
      },
    },
    cache,
  );
};

/** Binds sentences to a language: what `wording` does in a component, for code outside React. */
export function sayIn<Key extends string>(language: Language, wording: Readonly<Record<Key, string>>): Say<Key> {
  const intl = intlOf(language, wording);
  const put = (key: Key, values?: Values) =>
    String(intl.formatMessage({ id: key } as Parameters<IntlShape['formatMessage']>[0], values as never));
  const fixed = new Map<Key, string>();
  /** A sentence that nothing is put into is made once: screens are full of them. */
  const say = (key: Key, values?: Values) => {
    if (values) return put(key, values);
    const made = fixed.get(key) ?? put(key);
    fixed.set(key, made);
    return made;
  };
  const rich = (key: Key, values: RichValues) =>
    intl.formatMessage({ id: key } as Parameters<IntlShape['formatMessage']>[0], values as never) as ReactNode;
  return Object.assign(say, { rich, language });
}

/**
 * Makes the hook that says a feature's sentences. French is the reference: English has exactly its keys, or it does not compile.
 */
export function wording<Key extends string>(
  fr: Readonly<Record<Key, string>>,
  en: Readonly<Record<NoInfer<Key>, string>>,
): () => Say<Key> {
  const said = new Map<Language, Say<Key>>();
  return () => {
    const { language } = useLanguage();
    const say = said.get(language) ?? sayIn(language, language === 'fr' ? fr : en);
    said.set(language, say);
    return say;
  };
}
