import type { CostCategory } from '../../graphql/graphql';
import { useFacts } from '../../platform/facts';
import { wording } from '../../platform/language';
import { curesEn, findingsEn } from '../findings.en';
import { curesFr, findingsFr } from '../findings.fr';
import type { Finding, FlatRate } from './agreement-data';
import { useWords } from './words';

const useSentences = wording({ ...findingsFr, ...curesFr }, { ...findingsEn, ...curesEn });
type Key = Parameters<ReturnType<typeof useSentences>>[0];

/** What a rule has seen and what would cure it, in words: amounts, categories and rates as people say them. */
export function useFindingWords(rates: readonly FlatRate[]): (finding: Finding) => { said: string; cure: string } {
  const say = useSentences();
  const name = useWords();
  const write = useFacts();
  const rateOf = (code: string) => {
    const rate = rates.find((one) => one.code === code);
    return rate ? (say.language === 'fr' ? rate.titleFr : rate.titleEn) : code;
  };
  return ({ code, figures, cure }) => {
    const facts = Object.fromEntries(
      figures.map(({ name: key, value }) => {
        if (key === 'category') return [key, name(`category.${value as CostCategory}`)];
        return [key, key === 'rate' || key === 'other' ? rateOf(value) : write(value)];
      }),
    );
    return { said: say(code as Key, facts), cure: say(`cure.${cure}` as Key) };
  };
}
