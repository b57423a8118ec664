import { useCallback } from 'react';
import { isDay } from './day';
import { day, money } from './format';
import { useLanguage } from './language';

const AMOUNT = /^-?\d+\.\d{2}$/;

/** Writes a fact that came as text as the page writes such a thing: an amount as money, a day as a day. */
export function useFacts(): (fact: string) => string {
  const { language } = useLanguage();
  return useCallback(
    (fact) => {
      if (isDay(fact)) return day(fact, language);
      return AMOUNT.test(fact) ? money(fact, language) : fact;
    },
    [language],
  );
}
