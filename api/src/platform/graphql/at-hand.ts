/** What is at hand, or will be. */
export type Soon<T> = T | Promise<T>;

/** Goes on at once with what is at hand, and otherwise when it has come: a promise for each field of each row is not free. */
export const goOn = <A, B>(value: Soon<A>, next: (value: A) => B): Soon<B> =>
  value instanceof Promise ? value.then(next) : next(value);
