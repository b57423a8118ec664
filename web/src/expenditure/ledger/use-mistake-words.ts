import { useLanguage } from '../../platform/language';
import { sentenceOf } from '../../platform/refusal';
import { refusals } from '../refusals';

interface Mistake {
  readonly code: string;
  /** A JSON object. */
  readonly facts: string;
}

/** Why the ledger does not take a cell, in the words of its refusals. */
export function useMistakeWords(): (mistake: Mistake) => string {
  const { language } = useLanguage();
  return ({ code, facts }) => sentenceOf({ code, facts: JSON.parse(facts) }, language, refusals);
}
