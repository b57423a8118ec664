import { expect, it } from '@jest/globals';
import { aboutIn } from './about.rules.js';

const spoken = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

it.each([
  [
    { subject: 'LINE', code: 'P3', about: 'Optique, F-12', figure: '', value: '12.00' },
    'Optique, F-12',
    'Optique, F-12',
  ],
  [{ subject: 'CLAIM', code: 'P3', figure: '', value: '' }, 'la demande de la période P3', 'the claim of period P3'],
  [
    { subject: 'BUDGET', code: 'UFC', figure: 'PLANNED', value: '1234.50' },
    'le budget de UFC (montant prévu 1 234,50 €)',
    'the budget of UFC (amount planned €1,234.50)',
  ],
  [
    { subject: 'FUNCTION', code: 'FE3', figure: 'TRL_NOW', value: '4' },
    'la fonction FE3 (maturité atteinte 4)',
    'function FE3 (readiness reached 4)',
  ],
  [
    { subject: 'WORK_PACKAGE', code: 'L2', figure: 'PROGRESS', value: '40' },
    'le lot L2 (avancement 40 %)',
    'work package L2 (progress 40%)',
  ],
])('says what a question is about: %o', (facts, fr, en) => {
  expect(spoken(aboutIn('fr', facts))).toBe(fr);
  expect(spoken(aboutIn('en', facts))).toBe(en);
});
