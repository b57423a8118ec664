/** What XML 1.0 cannot hold in any form. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

const escaped = (text: string): string =>
  text.replace(UNWRITABLE, ' ').replace(/[&<>\r]/g, (sign) => SIGNS[sign] as string);

export type Written = string | readonly Written[];
type Value = string | number | bigint | boolean;

/** One element with a text, or nothing when there is nothing to say. */
export const leaf = (name: string, value: Value | null): Written => {
  if (value === null) return [];
  const text = typeof value === 'boolean' ? String(Number(value)) : escaped(String(value));
  return `<${name}>${text}</${name}>`;
};

/** One element around others. */
export const branch = (name: string, ...inside: readonly Written[]): Written => [`<${name}>`, inside, `</${name}>`];

/** The text of all elements, a line each. */
export const linesOf = (written: Written): string => ([written] as unknown[]).flat(Number.POSITIVE_INFINITY).join('\n');
