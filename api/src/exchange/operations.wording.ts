import type { Finding, FindingReason } from './operation.rules.js';
import type { Imported } from './operations.import.js';
import type { Unreadable } from './operations-file.js';

export type Language = 'fr' | 'en';

/** Everything that the import says to whoever runs it. */
export interface Wording {
  readonly usage: string;
  readonly notAFile: (path: string) => string;
  readonly unreadable: (reason: Unreadable) => string;
  readonly noDatabase: (why: string) => string;
  readonly notPrepared: string;
  readonly read: (rows: number, projects: number) => string;
  readonly finding: (finding: Finding) => string;
  readonly furtherFindings: (count: number) => string;
  readonly refused: (rows: number) => string;
  readonly skipped: (rows: number) => string;
  readonly passed: (projects: number, of: number) => string;
  readonly done: (imported: Imported) => string;
  readonly different: (acronym: string, lines: string) => string;
  readonly undone: string;
}

type Reasons = Readonly<Record<FindingReason, (against: string) => string>>;

const french: Reasons = {
  'field-count': (against) => `la ligne n’a pas ${against} champs comme l’en-tête`,
  empty: () => 'la valeur manque',
  'too-long': (against) => `le texte dépasse ${against} caractères`,
  'postcode-malformed': () => 'un code postal français a cinq chiffres',
  'day-malformed': () => 'ce n’est pas une date (AAAA-MM-JJ ou JJ/MM/AAAA)',
  'ends-before-start': (against) => `l’opération finit avant de commencer (${against})`,
  'amount-malformed': () => 'ce n’est pas un montant en euros, avec deux décimales au plus',
  'amount-negative': () => 'le montant est négatif',
  'total-zero': () => 'le total des dépenses éligibles est nul',
  'european-above-total': (against) => `le montant de l’Union dépasse le total éligible (${against})`,
  'fund-unknown': (against) => `le fonds n’est pas l’un de ${against}, ou n’est pas dit alors qu’il verse`,
};

const english: Reasons = {
  'field-count': (against) => `the row has not the ${against} fields of the header`,
  empty: () => 'the value is missing',
  'too-long': (against) => `the text is longer than ${against} characters`,
  'postcode-malformed': () => 'a French postcode has five digits',
  'day-malformed': () => 'this is not a date (YYYY-MM-DD or DD/MM/YYYY)',
  'ends-before-start': (against) => `the operation ends before it starts (${against})`,
  'amount-malformed': () => 'this is not an amount of euros with two decimals at most',
  'amount-negative': () => 'the amount is negative',
  'total-zero': () => 'the total of eligible expenditure is zero',
  'european-above-total': (against) => `the Union’s amount exceeds the eligible total (${against})`,
  'fund-unknown': (against) => `the fund is none of ${against}, or is not said although it pays`,
};

const figures = (language: Language, count: number): string => count.toLocaleString(language);

/** French counts zero as one, English as many. */
const counted =
  (language: Language) =>
  (count: number, one: string, many: string): string =>
    `${figures(language, count)} ${(language === 'fr' ? count < 2 : count === 1) ? one : many}`;
const [enFrench, inEnglish] = [counted('fr'), counted('en')];

export const wordings: Readonly<Record<Language, Wording>> = {
  fr: {
    usage: `Usage : npm run import:operations -- FICHIER [--skip-invalid] [--language fr|en]
  FICHIER         la liste des opérations publiée par l’État (CSV, séparateur « ; »)
  --skip-invalid  importe les autres lignes quand certaines sont à corriger
  --language      la langue de ce qui est dit ici (fr)
Codes de sortie : 0 importé ; 1 des lignes sont à corriger, rien n’est importé ; 2 la commande ou le fichier ne va pas ; 3 la base ne répond pas.`,
    notAFile: (path) => `${path} n’est pas un fichier que l’on peut lire.`,
    unreadable: (reason) => {
      switch (reason.why) {
        case 'empty':
          return 'Le fichier ne contient aucune opération.';
        case 'not-text':
          return 'Le fichier n’est pas du texte : enregistrez la liste au format CSV.';
        case 'other-encoding':
          return 'Le fichier n’est ni en UTF-8 ni en Windows-1252 : enregistrez-le en UTF-8.';
        case 'too-large':
          return `Le fichier dépasse ${reason.megabytes} Mo.`;
        case 'wrong-header':
          return `Ce n’est pas la liste des opérations : il manque dans l’en-tête ${reason.missing.join(', ')} (séparateur « ; »).`;
        case 'broken-quotes':
          return `Des guillemets ne se referment pas à la ligne ${reason.line}.`;
      }
    },
    noDatabase: (why) => `La base de données ne répond pas : ${why}. Rien n’a été importé.`,
    notPrepared: 'La base de données n’est pas préparée : lancez le portail une fois, puis recommencez.',
    read: (rows, projects) =>
      `${enFrench(rows, 'ligne lue', 'lignes lues')}, ${enFrench(projects, 'projet', 'projets')}.`,
    finding: ({ line, column, value, reason, against = '' }) =>
      `Ligne ${line}${column ? `, ${column}` : ''}${value ? `, « ${value} »` : ''} : ${french[reason](against)}.`,
    furtherFindings: (count) => `… et ${enFrench(count, 'autre remarque', 'autres remarques')}.`,
    refused: (rows) =>
      `${enFrench(rows, 'ligne est à corriger', 'lignes sont à corriger')} : rien n’a été importé. Avec --skip-invalid, les autres le seront.`,
    skipped: (rows) => `${enFrench(rows, 'ligne écartée', 'lignes écartées')}.`,
    passed: (projects, of) => `${figures('fr', projects)} projets sur ${figures('fr', of)}`,
    done: ({ imported, known }) =>
      `${enFrench(imported, 'projet importé', 'projets importés')}, ${enFrench(known, 'déjà là et inchangé', 'déjà là et inchangés')}.`,
    different: (acronym, lines) =>
      `${acronym} (lignes ${lines}) est déjà là avec d’autres partenaires ou un autre total : il est laissé tel quel.`,
    undone: 'L’import est interrompu : rien n’a été importé.',
  },
  en: {
    usage: `Usage: npm run import:operations -- FILE [--skip-invalid] [--language fr|en]
  FILE            the list of operations published by the French State (CSV, separated by “;”)
  --skip-invalid  imports the other rows when some need correcting
  --language      the language of what is said here (fr)
Exit codes: 0 imported; 1 rows need correcting, nothing is imported; 2 the command or the file is wrong; 3 the database does not answer.`,
    notAFile: (path) => `${path} is not a file that can be read.`,
    unreadable: (reason) => {
      switch (reason.why) {
        case 'empty':
          return 'The file holds no operation.';
        case 'not-text':
          return 'The file is not text: save the list as CSV.';
        case 'other-encoding':
          return 'The file is neither UTF-8 nor Windows-1252: save it as UTF-8.';
        case 'too-large':
          return `The file is larger than ${reason.megabytes} MB.`;
        case 'wrong-header':
          return `This is not the list of operations: the header lacks ${reason.missing.join(', ')} (separated by “;”).`;
        case 'broken-quotes':
          return `Quotation marks do not close on line ${reason.line}.`;
      }
    },
    noDatabase: (why) => `The database does not answer: ${why}. Nothing was imported.`,
    notPrepared: 'The database is not prepared: start the portal once, then try again.',
    read: (rows, projects) =>
      `${inEnglish(rows, 'row read', 'rows read')}, ${inEnglish(projects, 'project', 'projects')}.`,
    finding: ({ line, column, value, reason, against = '' }) =>
      `Line ${line}${column ? `, ${column}` : ''}${value ? `, “${value}”` : ''}: ${english[reason](against)}.`,
    furtherFindings: (count) => `… and ${inEnglish(count, 'more remark', 'more remarks')}.`,
    refused: (rows) =>
      `${inEnglish(rows, 'row needs correcting', 'rows need correcting')}: nothing was imported. With --skip-invalid, the others will be.`,
    skipped: (rows) => `${inEnglish(rows, 'row left out', 'rows left out')}.`,
    passed: (projects, of) => `${figures('en', projects)} of ${figures('en', of)} projects`,
    done: ({ imported, known }) =>
      `${inEnglish(imported, 'project imported', 'projects imported')}, ${inEnglish(known, 'already there and unchanged', 'already there and unchanged')}.`,
    different: (acronym, lines) =>
      `${acronym} (lines ${lines}) is already there with other partners or another total: it is left as it is.`,
    undone: 'The import was interrupted: nothing was imported.',
  },
};
