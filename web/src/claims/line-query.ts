import type { ClaimLineFilter, ClaimLineSort, CostCategory } from '../graphql/graphql';
import { isDay } from '../platform/day';
import { parseMoney } from '../platform/parse';
import { isId } from '../platform/url-state';

/** What the address of a claim says of its lines: which ones, in which order, which one is open. */
export const lineChoices = {
  partenaire: '',
  poste: '',
  lot: '',
  texte: '',
  du: '',
  au: '',
  min: '',
  tri: 'number',
  ligne: '',
  vue: 'lignes',
};
export const sound = { partenaire: isId, lot: isId, ligne: isId };
export type LineChoices = Readonly<Record<keyof typeof lineChoices, string>>;

/** The choices that narrow the lines, cleared together. */
export const noFilter = { partenaire: '', poste: '', lot: '', texte: '', du: '', au: '', min: '' };

/** True when some line may be left out. */
export const isFiltered = (choices: LineChoices): boolean =>
  Object.keys(noFilter).some((key) => choices[key as keyof typeof noFilter] !== '');

/** What the proof of a claim is opened on, as the end of its address: the amount that the filter leaves. */
export function proofOf({ partenaire, poste, ligne }: LineChoices): string {
  const branch: Record<string, string> =
    poste && !partenaire ? { par: 'poste', branche: poste } : { branche: partenaire };
  const said = Object.entries({ ...branch, ligne }).filter(([, value]) => value !== '');
  return said.length > 0 ? `?${new URLSearchParams(said)}` : '';
}

const one = <Value>(value: string): Value[] | undefined => (value === '' ? undefined : [value as Value]);

/** The filter the API is asked for; what the address holds but nobody could have typed is left out. */
export function filterOf(choices: LineChoices, search: string): ClaimLineFilter {
  const { partenaire, poste, lot, du, au, min } = choices;
  const filter: ClaimLineFilter = {
    partnerIds: one(partenaire),
    categories: one<CostCategory>(poste),
    workPackageIds: one(lot),
    search: search.trim() || undefined,
    paidFrom: isDay(du) ? du : undefined,
    paidUntil: isDay(au) ? au : undefined,
    atLeast: parseMoney(min),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

const sorts: Readonly<Record<string, ClaimLineSort>> = {
  number: 'NUMBER',
  issuer: 'ISSUER',
  dates: 'PAID_ON',
  eligible: 'AMOUNT',
};

/** The order the API is asked for, from the column chosen ("-eligible" is the largest first). */
export function sortOf(order: string): { sort: ClaimLineSort; descending: boolean } {
  const sort = sorts[order.replace('-', '')] ?? 'NUMBER';
  return { sort, descending: order.startsWith('-') };
}
