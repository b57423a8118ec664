import type { Membership } from '../../consortium/membership.entity.js';
import type { Day } from '../../kernel/day.js';
import type { MemberRole } from '../../platform/access/actor.js';
import { idOf } from '../identifier.rules.js';
import type { Row } from '../row.js';
import { type PartnerName, partnerId } from './partners.js';
import { type Email, personId } from './people.js';
import { projectId } from './project.js';

interface Seat {
  readonly email: Email;
  readonly role: MemberRole;
  readonly partner: PartnerName | null;
  readonly since: Day;
  readonly endsOn?: Day;
}

const lead = 'claire.vuillemin@ilsa.example';

const seats: readonly Seat[] = [
  { email: lead, role: 'LEAD_COORDINATOR', partner: 'Ilsa', since: '2018-02-08' },
  { email: 'marc.bole@ilsa.example', role: 'LEAD_FINANCE', partner: 'Ilsa', since: '2018-02-08' },
  { email: 'anne-lise.girard@femto.example', role: 'PARTNER_MEMBER', partner: 'UFC (FEMTO-ST)', since: '2018-02-12' },
  { email: 'samir.belkacem@femto.example', role: 'PARTNER_FINANCE', partner: 'UFC (FEMTO-ST)', since: '2018-02-12' },
  { email: 'helene.perrot@diaclone.example', role: 'PARTNER_MEMBER', partner: 'Diaclone', since: '2018-02-13' },
  { email: 'thomas.jacquot@smaltis.example', role: 'PARTNER_MEMBER', partner: 'Smaltis', since: '2018-02-13' },
  { email: 'nadia.cuenot@efs.example', role: 'PARTNER_MEMBER', partner: 'EFS BFC', since: '2018-02-14' },
  { email: 'julie.mourey@aurea.example', role: 'PARTNER_LEGAL', partner: 'Aurea Technology', since: '2018-02-14' },
  {
    email: 'guillaume.pagnot@bioexigence.example',
    role: 'PARTNER_MEMBER',
    partner: 'BioExigence',
    since: '2018-02-15',
  },
  {
    email: 'florence.droz@medinnpharma.example',
    role: 'PARTNER_MEMBER',
    partner: "Med'Inn'Pharma",
    since: '2018-02-15',
  },
  { email: 'elise.dornier@chru.example', role: 'PARTNER_MEMBER', partner: 'CHRU Besançon', since: '2018-02-16' },
  { email: 'denis.marchal@fcinnov.example', role: 'PARTNER_MEMBER', partner: "FC'Innov", since: '2018-02-16' },
  { email: 'thomas.jacquot@smaltis.example', role: 'PARTNER_LEGAL', partner: 'Smaltis', since: '2018-02-16' },
  { email: 'helene.perrot@diaclone.example', role: 'PARTNER_LEGAL', partner: 'Diaclone', since: '2018-02-16' },
  { email: 'etienne.roussel@region.example', role: 'FUNDER_REVIEWER', partner: null, since: '2018-03-01' },
  { email: 'sylvie.garnier@region.example', role: 'FUNDER_CERTIFIER', partner: null, since: '2018-03-01' },
  { email: 'paul.verdier@audit.example', role: 'AUDITOR', partner: null, since: '2019-06-17', endsOn: '2020-12-31' },
];

export const memberships: ReadonlyArray<Row<Membership>> = seats.map(({ email, role, partner, since, endsOn }) => ({
  id: idOf('membership', email, role),
  projectId,
  partnerId: partner && partnerId(partner),
  personId: personId(email),
  email,
  role,
  invitedById: email === lead ? null : personId(lead),
  invitedAt: new Date(`${since}T08:00:00Z`),
  acceptedAt: new Date(`${since}T14:00:00Z`),
  endsOn: endsOn ?? null,
  withdrawnAt: null,
}));

/** Whoever of a partner came first speaks for it. */
export const spokespersonOf = (partner: string): string | null =>
  memberships.find((seat) => seat.partnerId === partner)?.personId ?? null;
