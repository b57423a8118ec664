import { MOST_MEGABYTES } from './programme-file.js';
import type { Mistake } from './shape.rules.js';

export type Language = 'fr' | 'en';

/** What the import of a programme says on the terminal. */
export interface Wording {
  readonly usage: string;
  readonly notAFile: (path: string) => string;
  readonly tooLarge: string;
  readonly notJson: (why: string) => string;
  readonly mistake: (mistake: Mistake) => string;
  readonly refused: (mistakes: number) => string;
  readonly noDatabase: (why: string) => string;
  readonly notPrepared: string;
  readonly done: (title: string, code: string) => string;
  readonly same: (code: string) => string;
  readonly different: (code: string) => string;
}

type Reasons = Readonly<Record<Mistake['reason'], string>>;

const fr: Reasons = {
  missing: 'manque',
  unknown: 'est inconnu : retirez-le',
  'not-text': 'doit être un texte non vide',
  'not-a-whole-number': 'doit être un nombre entier, zéro ou plus',
  'not-a-day': 'doit être un jour, 2021-01-01 (ou 06-30 pour un jour de toute année)',
  'not-an-amount': 'doit être un montant entre guillemets, "5000000.00"',
  'not-a-percentage': 'doit être un pourcentage entre guillemets, "15" ou "4.29"',
  'not-true-or-false': 'doit être true ou false',
  'not-a-list': 'doit être une liste',
  'not-a-record': 'doit être un objet',
  'not-one-of': 'n’est pas l’un des mots prévus',
  empty: 'est vide',
  twice: 'est dit deux fois',
  'ends-before-it-starts': 'finit avant de commencer',
  'names-nothing': 'nomme ce qui n’existe pas dans ce programme',
};

const en: Reasons = {
  missing: 'is missing',
  unknown: 'is unknown: take it out',
  'not-text': 'must be a text that is not empty',
  'not-a-whole-number': 'must be a whole number, zero or more',
  'not-a-day': 'must be a day, 2021-01-01 (or 06-30 for a day of any year)',
  'not-an-amount': 'must be an amount in quotes, "5000000.00"',
  'not-a-percentage': 'must be a percentage in quotes, "15" or "4.29"',
  'not-true-or-false': 'must be true or false',
  'not-a-list': 'must be a list',
  'not-a-record': 'must be an object',
  'not-one-of': 'is none of the words that are foreseen',
  empty: 'is empty',
  twice: 'is said twice',
  'ends-before-it-starts': 'ends before it starts',
  'names-nothing': 'names what does not exist in this programme',
};

export const wordings: Readonly<Record<Language, Wording>> = {
  fr: {
    usage: `Usage : npm run import:programme -- FICHIER [--language fr|en]
Lit un appel à projets (JSON : périodes, postes, taux, plafonds, articles) et l’ajoute au portail.
Codes de sortie : 0 fait ; 1 le fichier est à corriger, ou ce code est déjà pris ; 2 la commande est fausse ; 3 la base ne répond pas.`,
    notAFile: (path) => `${path} n’est pas un fichier que l’on puisse lire.`,
    tooLarge: `Le fichier dépasse ${MOST_MEGABYTES} Mo : ce n’est pas un programme.`,
    notJson: (why) => `Le fichier n’est pas du JSON (${why}).`,
    mistake: ({ path, reason }) => `${path || 'le fichier'} ${fr[reason]}`,
    refused: (mistakes) => `${mistakes} point(s) à corriger : rien n’a été importé.`,
    noDatabase: (why) => `La base de données ne répond pas : ${why}`,
    notPrepared: 'La base n’est pas préparée. Lancez le portail une fois (npm start), puis recommencez.',
    done: (title, code) => `« ${title} » (${code}) est importé.`,
    same: (code) => `${code} est déjà là, identique : rien à faire.`,
    different: (code) =>
      `${code} est déjà là, avec d’autres chiffres. Un programme ne change jamais : changez de code.`,
  },
  en: {
    usage: `Usage: npm run import:programme -- FILE [--language fr|en]
Reads a call for projects (JSON: periods, categories, rates, ceilings, articles) and adds it to the portal.
Exit codes: 0 done; 1 the file needs correcting, or the code is taken; 2 the command is wrong; 3 the database does not answer.`,
    notAFile: (path) => `${path} is not a file that can be read.`,
    tooLarge: `The file is larger than ${MOST_MEGABYTES} MB: it is not a programme.`,
    notJson: (why) => `The file is not JSON (${why}).`,
    mistake: ({ path, reason }) => `${path || 'the file'} ${en[reason]}`,
    refused: (mistakes) => `${mistakes} point(s) to correct: nothing was imported.`,
    noDatabase: (why) => `The database does not answer: ${why}`,
    notPrepared: 'The database is not prepared. Start the portal once (npm start), then try again.',
    done: (title, code) => `“${title}” (${code}) is imported.`,
    same: (code) => `${code} is already there, the same: nothing to do.`,
    different: (code) => `${code} is already there, with other figures. A programme never changes: use another code.`,
  },
};
