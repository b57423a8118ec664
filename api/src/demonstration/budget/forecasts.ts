import type { CostCategory } from '../../budget/cost-category.rules.js';
import { Money } from '../../kernel/money.js';
import type { SpendingForecast, SpendingForecastLine } from '../../oversight/forecasts/spending-forecast.entity.js';
import { type PartnerName, partnerId } from '../consortium/partners.js';
import { type Email, personId } from '../consortium/people.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import { periodId } from './claim-periods.js';

interface Said {
  readonly partner: PartnerName;
  readonly period: number;
  readonly by: Email;
  readonly at: string;
  readonly words: string;
  /** Whole euros, by category or for the whole period. */
  readonly euros: ReadonlyArray<readonly [CostCategory | null, number]>;
}

/** Invented: UFC foresees by category, and once more after its missions; Ilsa and Aurea the whole. */
const said: readonly Said[] = [
  {
    ...{ partner: 'UFC (FEMTO-ST)', period: 4, by: 'samir.belkacem@femto.example', at: '2019-09-16T08:20:00Z' },
    ...{
      words: '',
      euros: [
        ['STAFF', 310_000],
        ['TRAVEL', 9_000],
        ['EXTERNAL', 40_000],
        ['CONSUMABLES', 60_000],
      ],
    },
  },
  {
    ...{ partner: 'UFC (FEMTO-ST)', period: 4, by: 'samir.belkacem@femto.example', at: '2019-11-08T14:05:00Z' },
    words: 'Les essais se font à Lyon : un trimestre de missions pour six personnes.',
    euros: [
      ['STAFF', 310_000],
      ['TRAVEL', 68_000],
      ['EXTERNAL', 40_000],
      ['CONSUMABLES', 60_000],
    ],
  },
  {
    ...{ partner: 'Ilsa', period: 4, by: 'marc.bole@ilsa.example', at: '2019-10-21T09:40:00Z' },
    ...{ words: '', euros: [[null, 96_000]] },
  },
  {
    ...{ partner: 'Aurea Technology', period: 4, by: 'julie.mourey@aurea.example', at: '2019-11-12T10:30:00Z' },
    ...{ words: 'Le banc laser glisse à la période 5.', euros: [[null, 58_000]] },
  },
  {
    ...{ partner: 'Aurea Technology', period: 5, by: 'julie.mourey@aurea.example', at: '2019-11-12T10:32:00Z' },
    ...{ words: '', euros: [[null, 142_000]] },
  },
];

const numberOf = ({ partner, period }: Said, at: number): number =>
  said.slice(0, at + 1).filter((one) => one.partner === partner && one.period === period).length;
const idOfSaid = (one: Said, at: number): string => idOf('forecast', one.partner, one.period, numberOf(one, at));

export const spendingForecasts: readonly SpendingForecast[] = said.map((one, at) => ({
  ...{ id: idOfSaid(one, at), projectId, partnerId: partnerId(one.partner), periodId: periodId(one.period) },
  ...{ number: numberOf(one, at), words: one.words, authorId: personId(one.by), at: new Date(one.at) },
}));

export const spendingForecastLines: readonly SpendingForecastLine[] = said.flatMap((one, at) =>
  one.euros.map(([category, euros]) => ({
    ...{ id: idOf('forecast line', idOfSaid(one, at), category ?? ''), projectId, partnerId: partnerId(one.partner) },
    ...{ forecastId: idOfSaid(one, at), category, amount: Money.ofCents(euros * 100) },
  })),
);
