import type { ReactNode } from 'react';
import { FileRefused } from '../../documents/send-file';
import { useLanguage } from '../../platform/language';
import { sentenceOf } from '../../platform/refusal';
import { Problem, Refused } from '../../ui/problem';
import { exchangeRefusals } from './refusals';

/** Why a file did not come or go: said by the API, or by the way it takes. */
export function FileRefusal({ error, what }: { error: unknown; what: ReactNode }) {
  const { language } = useLanguage();
  if (!(error instanceof FileRefused)) return <Refused error={error} what={what} refusals={exchangeRefusals} />;
  const { refusal } = error;
  return <Problem what={what} cure={sentenceOf(refusal, language, exchangeRefusals)} reference={refusal.reference} />;
}
