import { curesEn, findingsEn as planEn } from '../../budget/findings.en';
import { curesFr, findingsFr as planFr } from '../../budget/findings.fr';
import { useWords as useBudgetWords } from '../../budget/words';
import { findingsEn as ledgerEn, piecesEn } from '../../expenditure/findings.en';
import { findingsFr as ledgerFr, piecesFr } from '../../expenditure/findings.fr';
import type { CostCategory } from '../../graphql/graphql';
import { useFacts } from '../../platform/facts';
import { wording } from '../../platform/language';
import type { Seen } from './declaration-data';
import { curesEn as ownCuresEn, findingsEn as ownEn } from './findings.en';
import { curesFr as ownCuresFr, findingsFr as ownFr } from './findings.fr';

const useSentences = wording(
  { ...planFr, ...ledgerFr, ...ownFr, ...curesFr, ...ownCuresFr, ...piecesFr },
  { ...planEn, ...ledgerEn, ...ownEn, ...curesEn, ...ownCuresEn, ...piecesEn },
);
type Key = Parameters<ReturnType<typeof useSentences>>[0];

/** Figures that the sentences write as numbers: they travel as text. */
const NUMBERS = new Set(['hours', 'most', 'percent', 'tolerance', 'worked', 'ceiling', 'refused', 'number']);
const PLAIN = /^-?\d+(\.\d)?$/;

/** What a rule has seen and what would cure it, in words: amounts, days, categories and pieces as people say them. */
export function useFindingWords(): (finding: Seen['finding']) => { said: string; cure: string } {
  const say = useSentences();
  const budget = useBudgetWords();
  const write = useFacts();
  const factOf = (name: string, value: string): string | number => {
    if (name === 'category') return budget(`category.${value as CostCategory}`);
    if (name === 'pieces')
      return value
        .split(' ')
        .map((kind) => say(`piece.${kind}` as Key))
        .join(', ');
    return NUMBERS.has(name) && PLAIN.test(value) ? Number(value) : write(value);
  };
  return ({ code, figures, cure }) => ({
    said: say(code as Key, Object.fromEntries(figures.map(({ name, value }) => [name, factOf(name, value)]))),
    cure: cure === 'nothing' ? '' : say(`cure.${cure}` as Key),
  });
}
