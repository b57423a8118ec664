import type { CostCategory } from '../../budget/cost-category.rules.js';
import type { Fund } from '../../budget/financing.funding.js';
import type { Day } from '../../kernel/day.js';
import { Money } from '../../kernel/money.js';
import type { Dossier } from './dossier.js';

/** The statements speak French, whoever asks for them: that is what the authority reads. */
export const categoryNames: Readonly<Record<CostCategory, string>> = {
  STAFF: 'Personnel',
  INDIRECT: 'Frais indirects',
  TRAVEL: 'Déplacements',
  EXTERNAL: 'Prestations externes',
  CONSUMABLES: 'Consommables',
  EQUIPMENT: 'Équipement',
  DEPRECIATION: 'Amortissement',
  IN_KIND: 'Contributions en nature',
  IP: 'Propriété intellectuelle',
};

export const fundNames: Readonly<Record<Fund, string>> = {
  FEDER: 'FEDER',
  FRI: 'FRI (fonds régional d’innovation)',
  OTHER: 'Autre financement public',
  SELF: 'Autofinancement',
};

const claimNames = { ADVANCE: 'Avance', INTERIM: 'Acompte', BALANCE: 'Solde' } as const;

export const titles = {
  EXPENDITURE: 'État récapitulatif des dépenses',
  RESOURCES: 'État récapitulatif des ressources',
} as const;

export const dayIn = (day: Day): string => day.split('-').reverse().join('/');

/** 1250.5 as `1 250,50`: a space that does not break between thousands. */
export function amountIn(cents: bigint): string {
  const [units = '', fraction = ''] = Money.ofCents(cents).toString().split('.');
  return `${units.replace(/\B(?=(\d{3})+$)/g, '\u00a0')},${fraction}`;
}

export const eurosIn = (cents: bigint): string => `${amountIn(cents)}\u00a0€`;

const instant = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Paris' });
export const instantIn = (at: Date): string => instant.format(at).replace(' ', ' à ');

export const claimIn = ({ claim: { kind, number } }: Dossier): string => `${claimNames[kind]} n°\u00a0${number}`;

export const periodIn = ({ period: { number, fromOn, untilOn } }: Dossier): string =>
  `période ${number}, du ${dayIn(fromOn)} au ${dayIn(untilOn)}`;

/** Where the claim stands: what is not sent yet must not pass for what was. */
export function standingIn({ claim: { submittedAt, submittedBy } }: Dossier): string {
  if (!submittedAt) return 'PROJET : demande non envoyée, montants provisoires';
  const by = submittedBy ? ` par ${submittedBy}` : '';
  return `Demande envoyée le ${instantIn(submittedAt)}${by}`;
}

/** What identifies the operation and the claim, a line each. */
export const headOf = (dossier: Dossier): string[] => {
  const { project, lead } = dossier;
  const { acronym, title, programme, authority, startsOn, endsOn, illustrative } = project;
  return [
    title === acronym ? acronym : `${acronym} : ${title}`,
    `${programme}, ${authority}, opération du ${dayIn(startsOn)} au ${dayIn(endsOn)}`,
    `${claimIn(dossier)}, ${periodIn(dossier)}, chef de file : ${lead}`,
    illustrative ? `${standingIn(dossier)}. Données d’illustration.` : standingIn(dossier),
  ];
};

export interface Attestation {
  readonly who: string;
  readonly says: string;
}

/** Who signs the statement, and what their signature says. */
export function attestationsOf({ kind, claim, project, lead }: Dossier): Attestation[] {
  const total = eurosIn(claim.declared);
  const legal = `Le représentant légal du chef de file, ${lead}`;
  const accountant = 'Le commissaire aux comptes, l’expert-comptable ou le comptable public';
  if (kind === 'RESOURCES')
    return [
      {
        who: legal,
        says: `Je certifie l’exactitude du présent état des ressources de l’opération ${project.acronym}, pour une dépense déclarée de ${total}.`,
      },
      { who: accountant, says: 'J’atteste que les ressources indiquées comme perçues l’ont été aux dates portées.' },
    ];
  return [
    {
      who: legal,
      says: `Je certifie que les dépenses du présent état, pour un total éligible de ${total}, ont été engagées et acquittées pour la réalisation de l’opération ${project.acronym} et n’ont été présentées à aucun autre financement européen.`,
    },
    { who: accountant, says: 'J’atteste que les dépenses du présent état ont été acquittées aux dates indiquées.' },
  ];
}

export const signatureFields = ['Nom et qualité :', 'Date :', 'Signature et cachet :'] as const;

/** At the foot of every page: which claim, and by which lines it was sealed. */
export const footIn = (dossier: Dossier): string => {
  const { acronym } = dossier.project;
  const { hash } = dossier.claim;
  const said = `${acronym}, ${claimIn(dossier)}`;
  return hash ? `${said}, empreinte SHA-256 ${hash}` : said;
};
