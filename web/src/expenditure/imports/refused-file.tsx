import type { ReactNode } from 'react';
import { FileRefused } from '../../documents/send-file';
import { useLanguage } from '../../platform/language';
import { sentenceOf } from '../../platform/refusal';
import { Problem, Refused } from '../../ui/problem';
import { importRefusals } from './refusals';

/** Why a file did not come in: said by the API, or by the way it takes. */
export function RefusedFile({ error, what }: { error: unknown; what: ReactNode }) {
  const { language } = useLanguage();
  if (!(error instanceof FileRefused)) return <Refused error={error} what={what} refusals={importRefusals} />;
  const { refusal } = error;
  return <Problem what={what} cure={sentenceOf(refusal, language, importRefusals)} reference={refusal.reference} />;
}
