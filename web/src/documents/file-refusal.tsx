import type { ReactNode } from 'react';
import { useLanguage } from '../platform/language';
import { type Refusals, sentenceOf } from '../platform/refusal';
import { Problem, Refused } from '../ui/problem';
import { FileRefused } from './send-file';

interface FileRefusalProps {
  error: unknown;
  /** What could not be done, in the words of the screen. */
  what: ReactNode;
  refusals?: Refusals;
}

/** Why a file did not come or go: said by the API, or by the way it takes. */
export function FileRefusal({ error, what, refusals }: FileRefusalProps) {
  const { language } = useLanguage();
  if (!(error instanceof FileRefused)) return <Refused error={error} what={what} refusals={refusals} />;
  const { refusal } = error;
  return <Problem what={what} cure={sentenceOf(refusal, language, refusals)} reference={refusal.reference} />;
}
