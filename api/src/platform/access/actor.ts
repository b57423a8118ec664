/** What a person is in one project. `LEAD_*` act for the lead partner, `FUNDER_*` for the managing authority. */
export const memberRoles = [
  'PARTNER_MEMBER',
  'PARTNER_FINANCE',
  'PARTNER_LEGAL',
  'LEAD_COORDINATOR',
  'LEAD_FINANCE',
  'FUNDER_REVIEWER',
  'FUNDER_CERTIFIER',
  'AUDITOR',
] as const;
export type MemberRole = (typeof memberRoles)[number];

export interface ActorMembership {
  readonly projectId: string;
  readonly partnerId: string | null;
  readonly role: MemberRole;
}

/** Who is asking: the person that the identity provider vouches for, and what the portal lets them be. */
export interface Actor {
  readonly personId: string;
  readonly name: string;
  readonly platformAdmin: boolean;
  readonly memberships: readonly ActorMembership[];
}

const LEAD: readonly MemberRole[] = ['LEAD_COORDINATOR', 'LEAD_FINANCE'];
const FUNDER: readonly MemberRole[] = ['FUNDER_REVIEWER', 'FUNDER_CERTIFIER'];

export const rolesIn = (actor: Actor, projectId: string): MemberRole[] =>
  actor.memberships.filter((m) => m.projectId === projectId).map((m) => m.role);

const holds = (actor: Actor, projectId: string, roles: readonly MemberRole[]): boolean =>
  actor.memberships.some((m) => m.projectId === projectId && roles.includes(m.role));

export const belongsTo = (actor: Actor, projectId: string): boolean =>
  actor.memberships.some((m) => m.projectId === projectId);

export const coordinates = (actor: Actor, projectId: string): boolean => holds(actor, projectId, ['LEAD_COORDINATOR']);

export const leads = (actor: Actor, projectId: string): boolean => holds(actor, projectId, LEAD);

export const funds = (actor: Actor, projectId: string): boolean => holds(actor, projectId, FUNDER);

/** Controls what was submitted, line by line, for the managing authority. */
export const reviews = (actor: Actor, projectId: string): boolean => holds(actor, projectId, ['FUNDER_REVIEWER']);

/** Decides for the managing authority. */
export const certifies = (actor: Actor, projectId: string): boolean => holds(actor, projectId, ['FUNDER_CERTIFIER']);

/** Funders and auditors read what was submitted, and change nothing of the plan. */
export const oversees = (actor: Actor, projectId: string): boolean => holds(actor, projectId, [...FUNDER, 'AUDITOR']);

/** True when the person works for that partner of that project. */
export const actsFor = (actor: Actor, projectId: string, partnerId: string | null): boolean =>
  partnerId !== null && actor.memberships.some((m) => m.projectId === projectId && m.partnerId === partnerId);

const BOOKS: readonly MemberRole[] = ['PARTNER_FINANCE', 'PARTNER_LEGAL', 'LEAD_FINANCE'];

/** True when the person keeps the books of that partner: its salaries and its ledger. */
export const keepsBooks = (actor: Actor, projectId: string, partnerId: string | null): boolean =>
  partnerId !== null &&
  actor.memberships.some((m) => m.projectId === projectId && m.partnerId === partnerId && BOOKS.includes(m.role));

/** The partners of that project for whom the person works. */
export const partnersOf = (actor: Actor, projectId: string): string[] => [
  ...new Set(actor.memberships.flatMap((m) => (m.projectId === projectId && m.partnerId) || [])),
];

export const projectsOf = (actor: Actor, among: (membership: ActorMembership) => boolean = () => true): string[] => [
  ...new Set(actor.memberships.filter(among).map((m) => m.projectId)),
];
