import { useWords } from './words';

/** A few names as a sentence holds them: "F1", "F3 et F1", "F3, F1 et F5". */
export function useNames(): (names: readonly string[]) => string {
  const say = useWords();
  return (names) => {
    const last = names.at(-1) ?? '';
    return names.length < 2 ? last : say('and', { first: names.slice(0, -1).join(', '), last });
  };
}
