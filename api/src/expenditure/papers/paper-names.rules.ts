import type { EvidenceKind } from '../../budget/programme/evidence-kinds.rules.js';
import { type Day, dayOf } from '../../kernel/day.js';

/** Words without case or accents, parted by what is neither letter nor digit. */
export const wordsIn = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** As references are compared: letters and digits alone. */
export const bare = (reference: string): string => wordsIn(reference).join('');

const withoutExtension = (name: string): string => name.replace(/\.[a-z0-9]{1,5}$/i, '');

const LONGEST_RUN = 6;

/** All that a reference in a name could be: its words, and neighbours joined. */
export function runsIn(name: string): Set<string> {
  const words = wordsIn(withoutExtension(name));
  const runs = new Set<string>();
  for (let from = 0; from < words.length; from += 1)
    for (let length = 1; length <= LONGEST_RUN && from + length <= words.length; length += 1)
      runs.add(words.slice(from, from + length).join(''));
  return runs;
}

/** Amounts with their cents, `1 250,50` or `1250.50`, in cents as text. */
export function amountsIn(name: string): Set<string> {
  const found = withoutExtension(name).matchAll(
    /(?<![\d.,])(\d{1,3}(?:[ _\u00a0\u202f]\d{3})+|\d{1,9})[.,](\d{2})(?![\d.,])/g,
  );
  return new Set([...found].map(([, units = '', cents]) => BigInt(`${units.replace(/\D/g, '')}${cents}`).toString()));
}

/** Days as file names have them: `2019-10-02`, `20191002`, `02-10-2019`, `2.10.19`. */
export function daysIn(name: string): Set<Day> {
  const text = withoutExtension(name);
  const found = [
    ...[...text.matchAll(/(?<!\d)(20\d{2})[-_. ]?(\d{2})[-_. ]?(\d{2})(?!\d)/g)].map(([, y, m, d]) => [y, m, d]),
    ...[...text.matchAll(/(?<!\d)(\d{1,2})[-_.](\d{1,2})[-_.](20\d{2}|\d{2})(?!\d)/g)].map(([, d, m, y]) => [y, m, d]),
  ];
  const days = found.flatMap(([year = '', month = '', day = '']) => {
    try {
      const full = year.length === 2 ? `20${year}` : year;
      return [dayOf(`${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)];
    } catch {
      return [];
    }
  });
  return new Set(days);
}

/** The first whose words the name has says what the paper proves. */
const kinds: ReadonlyArray<readonly [EvidenceKind, RegExp]> = [
  ['MISSION_LETTER', /lettre de mission|mission letter/],
  ['TRAVEL_ORDER', /ordre de mission|travel order/],
  ['EXPENSE_NOTE', /note de frais|ndf|expense (note|report)/],
  ['TIMESHEET', /feuilles? de temps|timesheet/],
  ['PAYSLIP', /bulletin|paie|paye|payslip|salaire/],
  ['ATTESTED_STATEMENT', /attest/],
  ['RECEIPTED_INVOICE', /acquittee|receipted/],
  ['BANK_STATEMENT', /releve|banque|bank/],
  ['VAT_CERTIFICATE', /\btva\b|\bvat\b/],
  ['PROCUREMENT_FILE', /marche|procurement|appel d offres/],
  ['DEPRECIATION_PLAN', /amortissement|depreciation/],
  ['NO_GRANT_DECLARATION', /declaration|sur l honneur/],
  ['INVENTORY', /inventaire|inventory/],
  ['ORDER', /\bcommande\b|\bbdc\b|\border\b/],
  ['CONTRACT', /contrat|contract/],
  ['DELIVERABLE', /livrable|deliverable|rapport|report/],
  ['TICKET', /billet|ticket|\bsncf\b|\btrain\b/],
  ['INVOICE', /fact|invoice/],
];

/** What a name says that its paper proves; nothing when it says nothing. */
export function kindIn(name: string): EvidenceKind | undefined {
  const text = wordsIn(withoutExtension(name)).join(' ');
  return kinds.find(([, words]) => words.test(text))?.[0];
}
