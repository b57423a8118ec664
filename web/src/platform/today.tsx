import { createContext, type ReactNode, useContext } from 'react';
import type { Day } from './day';

const Today = createContext<Day | undefined>(undefined);

/** Hands down the day the API says it is; the web never asks its own clock. */
export function TodayProvider({ day, children }: { day: Day; children: ReactNode }) {
  return <Today value={day}>{children}</Today>;
}

/** The day it is, as the API said. */
export function useToday(): Day {
  const day = useContext(Today);
  if (!day) throw new Error('No TodayProvider above this component');
  return day;
}

/** The day it is, where a screen may stand before the API has said it. */
export const useTodayIfKnown = (): Day | undefined => useContext(Today);
