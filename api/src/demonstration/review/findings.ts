import type { ClaimLine } from '../../claims/claim-line.entity.js';
import { Money } from '../../kernel/money.js';
import type { LineAnswer } from '../../review/line-answer.entity.js';
import type { LineReview } from '../../review/line-review.entity.js';
import type { Stratum } from '../../review/sample.rules.js';

/** What was found of a line, and what its partner said. Invented. */
export interface Found {
  readonly decided: Pick<LineReview, 'decision' | 'deducted' | 'typology' | 'reason' | 'source'>;
  readonly answer: Pick<LineAnswer, 'stance' | 'text'>;
}

const tenth = { part: 1n, whole: 10n };

type Make = (eligible: Money) => Found;

const drawn: readonly Make[] = [
  (eligible) => ({
    decided: {
      ...{ decision: 'REDUCED', deducted: eligible.take(tenth, 'toward-zero'), typology: 'VAT' },
      ...{ reason: 'Une part de la TVA a été récupérée.', source: 'Règl. (UE) 1303/2013, art. 69(3)(c)' },
    },
    answer: { stance: 'AGREES', text: '' },
  }),
  (eligible) => ({
    decided: {
      ...{ decision: 'REFUSED', deducted: eligible, typology: 'UNRELATED' },
      ...{ reason: 'Cette dépense sert une autre opération.', source: 'Convention attributive de l’aide' },
    },
    answer: {
      stance: 'CONTESTS',
      text: 'Le matériel a servi aux deux opérations ; nous n’avons pas de clé de partage.',
    },
  }),
  () => ({
    decided: {
      ...{ decision: 'PARKED', deducted: Money.zero, typology: null, source: '' },
      reason: 'La pièce d’acquittement est illisible.',
    },
    answer: { stance: 'SILENT', text: '' },
  }),
];

const staff: Make = (eligible) => ({
  decided: {
    ...{ decision: 'REDUCED', deducted: eligible.take(tenth, 'toward-zero'), typology: 'HOURS' },
    ...{ reason: 'Seize heures du mois n’ont pas de feuille signée.', source: 'Règl. (UE) 1303/2013, art. 68 bis(2)' },
  },
  answer: { stance: 'AGREES', text: 'Les feuilles n’ont pas été retrouvées.' },
});

/** A salary, and three of the lines that were drawn, of partners that differ as far as there are any. */
export function findingsOf(lines: readonly ClaimLine[], strata: ReadonlyMap<string, Stratum>): Map<string, Found> {
  const found = new Map<string, Found>();
  const salary = lines.find(({ id, eligible }) => strata.get(id) === 'STAFF' && eligible.cents > 0n);
  if (salary) found.set(salary.id, staff(salary.eligible));
  const told = new Set([salary?.partnerId]);
  const fit = lines.filter(({ id, eligible }) => strata.get(id) === 'DRAWN' && eligible.cents > 10_000n);
  for (const make of drawn) {
    const line = fit.find((one) => !told.has(one.partnerId)) ?? fit.find((one) => !found.has(one.id));
    if (!line) break;
    told.add(line.partnerId);
    found.set(line.id, make(line.eligible));
  }
  return found;
}
