/** What the API tells the page before anyone has signed in. */
export interface Settings {
  readonly keycloak: { readonly url: string; readonly realm: string; readonly clientId: string };
  /** True where the data are for show: the page then says so. */
  readonly demonstration: boolean;
}

/** Why nobody can sign in: the portal gave no settings, the provider does not answer, or it answered badly. */
export class SignOnFailure extends Error {
  constructor(
    readonly reason: 'portal' | 'provider' | 'exchange',
    readonly detail: string,
  ) {
    super(`${reason}: ${detail}`);
  }
}

const PATIENCE = 8_000;

/** Reads /config.json, once, before anything else. */
export async function readSettings(): Promise<Settings> {
  try {
    const answer = await fetch('/config.json', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) throw new Error(`/config.json: ${answer.status}`);
    const settings = (await answer.json()) as Partial<Settings>;
    if (!settings.keycloak) throw new Error('/config.json: keycloak');
    return { ...settings, keycloak: settings.keycloak, demonstration: settings.demonstration ?? false };
  } catch (error) {
    throw new SignOnFailure('portal', String(error));
  }
}

/** Asks whether the provider answers at all, since a redirection to one that does not would strand the person on a blank page. */
export async function reachProvider({ keycloak }: Settings): Promise<void> {
  const address = `${keycloak.url.replace(/\/$/, '')}/realms/${keycloak.realm}/.well-known/openid-configuration`;
  try {
    await fetch(address, { mode: 'no-cors', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    throw new SignOnFailure('provider', new URL(address, location.href).origin);
  }
}
