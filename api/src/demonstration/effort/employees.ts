import type { Employee } from '../../effort/employee.entity.js';
import type { EmploymentTerm } from '../../effort/employment-term.entity.js';
import { Money } from '../../kernel/money.js';
import { roster } from '../claims/roster.js';
import { type PartnerName, partnerId } from '../consortium/partners.js';
import { type Email, personId } from '../consortium/people.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';

export const keeping = ['Ilsa', 'UFC (FEMTO-ST)', 'Aurea Technology'] as const satisfies readonly PartnerName[];

/** Those of the roster who sign in. */
const accounts: Readonly<Record<string, Email>> = {
  'A.-L. Girard': 'anne-lise.girard@femto.example',
  'S. Belkacem': 'samir.belkacem@femto.example',
  'J. Mourey': 'julie.mourey@aurea.example',
};

/** Who countersigns at each. */
const superiors: Readonly<Record<(typeof keeping)[number], Email>> = {
  Ilsa: 'claire.vuillemin@ilsa.example',
  'UFC (FEMTO-ST)': 'anne-lise.girard@femto.example',
  'Aurea Technology': 'julie.mourey@aurea.example',
};

/** Whose work a mission letter shares out once: no hours are kept. */
export const byFixedShare: readonly string[] = ['J. Mourey'];
/** Who works four days of five. */
export const partTime: readonly string[] = ['N. Bobillier', 'H. Cattin'];

const JOBS = ['Ingénieure de recherche', 'Chargé d’études', 'Technicien', 'Chercheuse', 'Ingénieur procédés'];

export interface Kept {
  readonly name: string;
  readonly partner: (typeof keeping)[number];
  readonly yearly: string;
}

/** The people of the roster whose hours are kept in the portal. */
export const kept: readonly Kept[] = keeping.flatMap((partner) =>
  roster[partner].map(([name, yearly]) => ({ name, partner, yearly })),
);

export const employeeId = ({ name, partner }: Kept): string => idOf('employee', partner, name);
export const accountOf = ({ name }: Kept): string | null => (accounts[name] ? personId(accounts[name]) : null);
export const superiorOf = (one: Kept): string | null => {
  const superior = personId(superiors[one.partner]);
  return superior === accountOf(one) ? null : superior;
};

export const employees: ReadonlyArray<Row<Employee>> = kept.map((one, i) => ({
  id: employeeId(one),
  projectId,
  partnerId: partnerId(one.partner),
  name: one.name,
  job: byFixedShare.includes(one.name) ? 'Directrice' : (JOBS[i % JOBS.length] as string),
  personId: accountOf(one),
  superiorId: superiorOf(one),
  illustrative: true,
}));

export const employmentTerms: ReadonlyArray<Row<EmploymentTerm>> = kept.map((one) => {
  const fixed = byFixedShare.includes(one.name);
  return {
    id: idOf('employment term', one.partner, one.name),
    projectId,
    partnerId: partnerId(one.partner),
    employeeId: employeeId(one),
    fromOn: '2018-02-08',
    untilOn: null,
    quota: partTime.includes(one.name) ? 8_000 : 10_000,
    method: fixed ? 'FIXED_SHARE' : 'HOURLY',
    annualCost: Money.of(one.yearly),
    fixedShare: fixed ? 5_000 : null,
    documentedOn: '2018-02-08',
  };
});
