const listeners = new Set<() => void>();

/** Each time the API says that the viewer may not: what they may do may have changed since it was read. */
export const denials = {
  tell: (): void => {
    for (const listener of [...listeners]) listener();
  },
  hear: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
