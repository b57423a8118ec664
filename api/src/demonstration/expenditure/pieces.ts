import type { EvidenceKind } from '../../budget/programme/evidence-kinds.rules.js';
import type { PartnerName } from '../consortium/partners.js';

/** Who keeps a ledger in the portal. */
export type Keeping = Extract<PartnerName, 'UFC (FEMTO-ST)' | 'Aurea Technology'>;

export interface LinePiece {
  readonly kind: EvidenceKind;
  /** One paper may prove several lines: a month’s statement, a register. */
  readonly paper: string;
  /** Somebody has looked at it. */
  readonly checked: boolean;
}

/** Line, kind, paper; a question mark before a paper that nobody has looked at. */
const told: Readonly<Record<Keeping, string>> = {
  'UFC (FEMTO-ST)': `
    1  | TIMESHEET      | Feuille de temps, ingénieur, août 2019
    1  | PAYSLIP        | Bulletin de paie, ingénieur, août 2019
    2  | TIMESHEET      | Feuille de temps, ingénieur, septembre 2019
    2  | PAYSLIP        | Bulletin de paie, ingénieur, septembre 2019
    3  | TIMESHEET      | ? Feuille de temps, postdoctorante, octobre 2019
    3  | PAYSLIP        | Bulletin de paie, postdoctorante, octobre 2019
    4  | INVOICE        | Facture FA-19-4102
    4  | ORDER          | Commande UF-19-0611
    4  | INVENTORY      | Registre des entrées en stock 2019
    4  | BANK_STATEMENT | Relevé de paiement, octobre 2019
    4  | VAT_CERTIFICATE | Attestation de TVA non récupérée 2019
    5  | INVOICE        | Facture FA-19-4188
    5  | ORDER          | Commande UF-19-0634
    5  | INVENTORY      | Registre des entrées en stock 2019
    5  | BANK_STATEMENT | Relevé de paiement, octobre 2019
    5  | VAT_CERTIFICATE | Attestation de TVA non récupérée 2019
    6  | ORDER          | Commande UF-19-0640
    6  | DELIVERABLE    | Bon de livraison des supports
    6  | INVOICE        | Facture FA-19-0077
    6  | BANK_STATEMENT | Relevé de paiement, novembre 2019
    6  | VAT_CERTIFICATE | Attestation de TVA non récupérée 2019
    7  | INVOICE        | Facture FA-19-9310
    7  | ORDER          | Commande UF-19-0655
    7  | INVENTORY      | Fiche d’immobilisation, source laser
    7  | BANK_STATEMENT | Relevé de paiement, novembre 2019
    7  | VAT_CERTIFICATE | Attestation de TVA non récupérée 2019
    8  | TRAVEL_ORDER   | Ordre de mission, Dijon
    8  | EXPENSE_NOTE   | Note de frais NDF-19-112
    8  | TICKET         | Billets Besançon-Dijon
    8  | BANK_STATEMENT | ? Relevé de paiement, missions, novembre 2019
    9  | INVOICE        | Facture FA-19-4260
    9  | ORDER          | Commande UF-19-0671
    9  | INVENTORY      | Registre des entrées en stock 2019
    9  | VAT_CERTIFICATE | Attestation de TVA non récupérée 2019
    10 | INVOICE        | Avoir AV-19-0031
    10 | ORDER          | Commande UF-19-0611
    10 | INVENTORY      | Registre des entrées en stock 2019
    10 | BANK_STATEMENT | Relevé de paiement, octobre 2019
    10 | VAT_CERTIFICATE | Attestation de TVA non récupérée 2019`,
  'Aurea Technology': `
    1  | TIMESHEET      | Feuille de temps, août 2019
    1  | PAYSLIP        | Bulletin de paie, août 2019
    2  | TIMESHEET      | Feuille de temps, septembre 2019
    2  | PAYSLIP        | Bulletin de paie, septembre 2019
    3  | ORDER          | Commande AT-19-131
    3  | DELIVERABLE    | Rapport de simulation
    3  | INVOICE        | Facture 2019-331
    3  | BANK_STATEMENT | Relevé bancaire, octobre 2019
    4  | ORDER          | Commande AT-19-138
    4  | DELIVERABLE    | ? Procès-verbal d’essai de la carte
    4  | INVOICE        | Facture 2019-352
    4  | BANK_STATEMENT | Relevé bancaire, novembre 2019
    5  | INVOICE        | Facture FA-7781
    5  | ORDER          | Commande AT-19-142
    5  | INVENTORY      | Entrées en stock 2019
    5  | BANK_STATEMENT | Relevé bancaire, novembre 2019
    6  | INVOICE        | Facture FA-7794
    6  | ORDER          | Commande AT-19-142
    6  | INVENTORY      | Entrées en stock 2019
    7  | INVOICE        | Ticket du 26 septembre 2019
    7  | ORDER          | Demande d’achat AT-19-135
    7  | INVENTORY      | Entrées en stock 2019
    7  | BANK_STATEMENT | Relevé bancaire, octobre 2019
    8  | INVOICE        | Facture du banc optique
    8  | DEPRECIATION_PLAN | Plan d’amortissement du banc optique
    8  | NO_GRANT_DECLARATION | Déclaration d’absence d’aide publique
    8  | ACCOUNTING_ENTRY | Écriture de dotation, octobre 2019`,
};

const read = (text: string): ReadonlyArray<readonly [line: number, piece: LinePiece]> =>
  text
    .trim()
    .split('\n')
    .map((row) => {
      const [line, kind, paper = ''] = row.split('|').map((cell) => cell.trim());
      const unseen = paper.startsWith('? ');
      return [
        Number(line),
        { kind: kind as EvidenceKind, paper: unseen ? paper.slice(2) : paper, checked: !unseen },
      ] as const;
    });

const pieces = { 'UFC (FEMTO-ST)': read(told['UFC (FEMTO-ST)']), 'Aurea Technology': read(told['Aurea Technology']) };

/** What was handed in for one line of a ledger. */
export const piecesOf = (partner: Keeping, number: number): LinePiece[] =>
  pieces[partner].flatMap(([line, piece]) => (line === number ? piece : []));
