import type { refusalsFr } from './refusals.fr';

export const refusalsEn: Record<keyof typeof refusalsFr, string> = {
  'forecast.empty': 'This forecast says nothing. Give one amount at least, zero included.',
  'forecast.whole-and-parts': 'A forecast is given as a whole or by category, not both. Choose one of them.',
  'forecast.category-twice': 'A category is given twice. Keep one line for each category.',
  'forecast.below-zero': 'A forecast of {amount} is below zero. Give zero or more.',
  'forecast.already-declared':
    'The expenditure of P{period} stands in a claim that was sent: nothing is left to foresee. Choose a period to come.',
  'spending-forecast.unknown': 'There is no such forecast. Load the page again.',
};
