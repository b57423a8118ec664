import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unpacked } from './woff.js';

const find = createRequire(import.meta.url);
const woff = (family: string, alphabet: string, weight: number): string =>
  find.resolve(`@fontsource/${family}/files/${family}-${alphabet}-${weight}-normal.woff`);

export const faces = ['text', 'strong', 'title'] as const;
export type Face = (typeof faces)[number];

const alphabets = ['latin', 'latin-ext', 'greek', 'cyrillic'] as const;
const sourceSans = (weight: number) => alphabets.map((alphabet) => woff('source-sans-3', alphabet, weight));

/** The files of each face, the first first: one that has no letter for a sign leaves it to the next. */
export const filesOf: Readonly<Record<Face, readonly string[]>> = {
  text: sourceSans(400),
  strong: sourceSans(600),
  title: [woff('bricolage-grotesque', 'latin', 600), woff('bricolage-grotesque', 'latin-ext', 600), ...sourceSans(600)],
};

const known = new Map<string, Buffer>();

/** The letters of a file, read and unpacked the first time that something is written with them. */
export function lettersOf(file: string): Buffer {
  const found = known.get(file) ?? unpacked(readFileSync(file));
  known.set(file, found);
  return found;
}

/** The colours of paper: the light ones of the screens. */
export const ink = {
  ink: '#141D2B',
  second: '#435068',
  dim: '#56647C',
  edge: '#74829A',
  line: '#D3DAE3',
  sunken: '#E9EDF2',
  surface: '#FFFFFF',
  blue: '#22408F',
  wash: '#E8EEFA',
  pole: '#C23616',
  done: '#1A6A45',
  risk: '#855300',
  late: '#A3123F',
  parked: '#5B4A8A',
  ghost: '#9AA8BD',
} as const;
export type Ink = keyof typeof ink;
