import { type Realm, type RealmUser, rolesOf } from '../realm.js';

/** What a token says of a person, in Keycloak's words. */
export type PersonClaims = {
  preferred_username: string;
  name: string;
  given_name: string;
  family_name: string;
  email: string;
  email_verified: boolean;
};

/** Who somebody is. */
export const personClaims = (user: RealmUser): PersonClaims => ({
  preferred_username: user.username,
  name: `${user.firstName} ${user.lastName}`,
  given_name: user.firstName,
  family_name: user.lastName,
  email: user.email,
  email_verified: user.emailVerified,
});

/** What only the API is told of somebody: whether they were invented, as the realm's mapper says it. */
export const apiClaims = ({ attributes }: RealmUser): { illustrative: boolean } => ({
  illustrative: attributes.illustrative?.[0] === 'true',
});

/** Which of a person's roles an application may see. */
export function visibleRoles(realm: Realm, user: RealmUser, clientId: string): string[] {
  const client = realm.clients.find((candidate) => candidate.clientId === clientId);
  const roles = rolesOf(realm, user);
  if (client?.fullScopeAllowed !== false) return roles;
  const visible = realm.scopeMappings.filter((mapping) => mapping.client === clientId).flatMap(({ roles }) => roles);
  return roles.filter((role) => visible.includes(role));
}

/** For whom an application's access tokens are, by its audience mappers. */
export function audienceOf(realm: Realm, clientId: string): string {
  const client = realm.clients.find((candidate) => candidate.clientId === clientId);
  const mapper = client?.protocolMappers?.find(({ protocolMapper }) => protocolMapper === 'oidc-audience-mapper');
  return mapper?.config['included.client.audience'] ?? clientId;
}
