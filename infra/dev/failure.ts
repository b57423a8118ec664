/** The code of a failure, by its shape: under jest an error of Node is not an instance of the test's own Error. */
export function codeOf(cause: unknown): string | undefined {
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return undefined;
  return typeof cause.code === 'string' ? cause.code : undefined;
}

/** What a failure says. */
export function messageOf(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null || !('message' in cause)) return String(cause);
  return String(cause.message);
}
