import { messageOf } from './failure.js';
import { Obstacle } from './obstacle.js';

/** Makes sure that a Keycloak answers and knows the portal's realm; returns the issuer that its tokens name. */
export async function demandKeycloak(url: string): Promise<string> {
  const realm = `${url}/realms/jalon`;
  let answer: Response;
  try {
    answer = await fetch(`${realm}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(10_000) });
  } catch (error) {
    const cause = error instanceof Error && error.cause ? error.cause : error;
    throw new Obstacle(`KEYCLOAK_URL (${url}) cannot be reached: ${messageOf(cause)}.`);
  }
  if (!answer.ok) {
    throw new Obstacle(
      `The Keycloak at ${url} has no realm “jalon” (it answers ${answer.status}): import the one that docs/operations/run.md tells how to write.`,
    );
  }
  const { issuer } = (await answer.json()) as { issuer: string };
  if (issuer === realm) return issuer;
  throw new Obstacle(`The Keycloak at ${url} calls itself ${issuer}: give KEYCLOAK_URL the address that browsers use.`);
}
