export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads values out of the environment and keeps a sentence for each that cannot be what it should. */
export const reader = (env: Environment) => {
  const mistakes: string[] = [];
  return {
    mistakes,
    mistake: (sentence: string): void => {
      mistakes.push(sentence);
    },
    required(name: string): string {
      const value = env[name];
      if (!value) mistakes.push(`${name} is missing.`);
      return value ?? '';
    },
    whole(name: string, fallback: number, most: number, least = 0): number {
      const value = env[name] || String(fallback);
      const number = Number(value);
      if (!/^\d+$/.test(value) || number > most || number < least)
        mistakes.push(`${name} must be a whole number from ${least} to ${most}, not "${value}".`);
      return number;
    },
    url(name: string, text: string, protocols: readonly string[]): string {
      if (text && !(URL.canParse(text) && protocols.includes(new URL(text).protocol)))
        mistakes.push(`${name} must be an address starting with ${protocols.join('// or ')}//.`);
      return text;
    },
    day(name: string): string | undefined {
      const value = env[name] || undefined;
      if (value && !(/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))))
        mistakes.push(`${name} must be a day such as 2019-11-14, not "${value}".`);
      return value;
    },
    among(name: string, fallback: string, words: readonly string[]): string {
      const value = env[name] || fallback;
      if (!words.includes(value)) mistakes.push(`${name} must be one of ${words.join(', ')}, not "${value}".`);
      return value;
    },
  };
};
