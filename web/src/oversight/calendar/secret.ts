/** 256 random bits as the end of an address: made here, so that the portal need never say them. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** Where a calendar program fetches what the secret opens. */
export const addressOf = (secret: string): string => `${location.origin}/calendar/${secret}.ics`;
