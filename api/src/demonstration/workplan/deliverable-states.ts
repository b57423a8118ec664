import type { Deliverable } from '../../workplan/deliverable.entity.js';
import type { DeliverableCode } from './deliverable-titles.js';

type Standing = Partial<Pick<Deliverable, 'state' | 'dueOn' | 'submittedOn' | 'acceptedOn' | 'delayReason'>>;

const accepted = (submittedOn: Deliverable['dueOn'], acceptedOn: Deliverable['dueOn'], delayReason = ''): Standing => ({
  state: 'ACCEPTED',
  submittedOn,
  acceptedOn,
  delayReason,
});

/** What was done with each deliverable by 14 November 2019; the others are planned, on their agreed date. */
export const handedIn: Partial<Record<DeliverableCode, Standing>> = {
  'D0.1': accepted('2018-04-05', '2018-04-12'),
  'D1.1': accepted('2018-09-26', '2018-10-09'),
  'D2.1': accepted('2018-12-20', '2019-01-11', 'Six jours de plus pour relire les essais de stabilité.'),
  'D1.2': accepted('2019-03-28', '2019-04-16'),
  'D0.2': accepted('2019-04-05', '2019-04-18'),
  'D1.3': accepted('2019-08-28', '2019-09-10'),
  'D4.1': accepted('2019-08-29', '2019-09-12'),
  'D5.1': accepted('2019-09-19', '2019-10-03'),
  'D5.5': accepted('2019-09-27', '2019-10-08'),
  'D6.1': accepted('2019-09-26', '2019-10-11'),
  'D3.1': accepted('2019-10-10', '2019-10-21'),
  'D5.0': accepted('2019-10-17', '2019-10-30'),
  'D7.1': accepted('2019-10-24', '2019-11-06'),
  'D2.2': { state: 'DRAFT' },
  'D4.3': { state: 'CHANGES_REQUESTED', submittedOn: '2019-11-07' },
  'D1.4': { state: 'DRAFT' },
  'D1.5': { state: 'SUBMITTED', submittedOn: '2019-11-12' },
  'D3.2': { state: 'DRAFT' },
  'D5.2': { state: 'PLANNED', dueOn: '2020-02-02', delayReason: 'Optique attendue d’Aurea le 2 déc.' },
  'D2.3': { state: 'PLANNED', dueOn: '2020-02-12', delayReason: 'Suit J4 : lot d’anticorps en retard.' },
};
