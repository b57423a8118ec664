/** Waits for everything to settle before the first failure is thrown, so that nothing goes on unattended. */
export async function together<T extends readonly Promise<unknown>[]>(
  ...works: T
): Promise<{ [K in keyof T]: Awaited<T[K]> }> {
  const results = await Promise.allSettled(works);
  const failure = results.find((result) => result.status === 'rejected');
  if (failure) throw failure.reason;
  return results.map((result) => (result.status === 'fulfilled' ? result.value : undefined)) as {
    [K in keyof T]: Awaited<T[K]>;
  };
}
