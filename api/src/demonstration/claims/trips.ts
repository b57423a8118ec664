import { Money } from '../../kernel/money.js';

export interface Trip {
  readonly issuer: string;
  readonly text: string;
  readonly cost: Money;
}

const trip = (issuer: string, text: string, cost: string): Trip => ({ issuer, text, cost: Money.of(cost) });

/** Journeys, the cheapest first. All invented; no VAT is recovered on them. */
const trips: readonly Trip[] = [
  trip('Besançon à Dijon', 'Réunion de travail', '48.60'),
  trip('Besançon à Lyon', 'Visite d’un fournisseur', '107.20'),
  trip('Besançon à Paris', 'Comité de suivi', '131.20'),
  trip('Besançon à Strasbourg', 'Journée des biothérapies, deux personnes', '286.40'),
  trip('Besançon à Grenoble', 'Essais sur plateforme, deux nuits', '374.90'),
  trip('Besançon à Lausanne', 'Congrès de microfluidique', '512.30'),
  trip('Besançon à Nantes', 'Congrès de thérapie cellulaire, deux personnes', '1184.75'),
  trip('Besançon à Rotterdam', 'Congrès de thérapie cellulaire', '1436.80'),
  trip('Besançon à Boston', 'Congrès des micro-analyses, deux personnes', '4218.35'),
];

/** One that costs a quarter of the amount or less, when there is such a one. */
export function tripWithin(amount: bigint, n: number): Trip {
  const affordable = trips.filter(({ cost }) => cost.cents * 4n <= amount);
  return affordable[n % Math.max(affordable.length, 1)] ?? (trips[0] as Trip);
}
