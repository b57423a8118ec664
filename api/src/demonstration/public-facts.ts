import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What was published of MiMédI, and nothing else. */
export interface PublicFacts {
  readonly acronym: string;
  readonly title: { readonly fr: string; readonly en: string };
  readonly programme: string;
  readonly managingAuthority: string;
  readonly kickOff: string;
  readonly durationYears: number;
  readonly money: Readonly<Record<'totalEligible' | 'FEDER' | 'FRI' | 'selfFinancing', string>>;
  readonly partners: ReadonlyArray<{
    readonly shortName: string;
    readonly name?: string;
    readonly kind: 'company' | 'academic' | 'transfer';
    readonly role?: 'lead';
    readonly place?: string;
  }>;
  readonly objectives: string;
  readonly sources: readonly string[];
}

const packageOf = (folder: string): string =>
  existsSync(join(folder, 'package.json')) ? folder : packageOf(dirname(folder));

/** Where the data that nobody here wrote is kept. */
export const dataFolder = join(packageOf(dirname(fileURLToPath(import.meta.url))), 'data');

export const publicFacts: PublicFacts = JSON.parse(readFileSync(join(dataFolder, 'mimedi.json'), 'utf8'));
