import { type Partner, PartnerKind, PartnerSize } from '../../consortium/partner.entity.js';
import { idOf } from '../identifier.rules.js';
import { publicFacts } from '../public-facts.js';
import type { Row } from '../row.js';
import { projectId } from './project.js';

/** The ten of MiMédI, as the tables of this folder call them. */
export const partnerNames = [
  'Ilsa',
  'Smaltis',
  'Aurea Technology',
  'Diaclone',
  'BioExigence',
  "Med'Inn'Pharma",
  'UFC (FEMTO-ST)',
  'EFS BFC',
  'CHRU Besançon',
  "FC'Innov",
] as const;
export type PartnerName = (typeof partnerNames)[number];

export const partnerId = (name: PartnerName): string => idOf('partner', name);

const kinds = { company: PartnerKind.COMPANY, academic: PartnerKind.ACADEMIC, transfer: PartnerKind.TRANSFER } as const;

/** Invented, as is all that depends on it: none of this is public. */
const medium: readonly string[] = ['Ilsa', 'Diaclone', 'Smaltis'];
const sizeOf = ({ shortName, kind }: { readonly shortName: string; readonly kind: string }): PartnerSize => {
  if (kind !== 'company') return PartnerSize.RESEARCH;
  return medium.includes(shortName) ? PartnerSize.MEDIUM : PartnerSize.SMALL;
};

/** They are real: what is invented is their size and their share of the work and of the money. */
export const partners: ReadonlyArray<Row<Partner>> = publicFacts.partners.map((partner, position) => ({
  id: idOf('partner', partner.shortName),
  projectId,
  shortName: partner.shortName,
  name: partner.name ?? partner.shortName,
  kind: kinds[partner.kind],
  place: partner.place ?? null,
  lead: partner.role === 'lead',
  position,
  siren: null,
  size: sizeOf(partner),
  publicBuyer: partner.kind === 'academic',
  vatRecovered: partner.kind === 'company' ? 10_000 : 0,
  flatRates: ['office-15'],
  publishes: partner.kind !== 'company',
  delegatesPayroll: false,
  illustrative: false,
}));
