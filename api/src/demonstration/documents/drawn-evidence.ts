import type { ClaimLine } from '../../claims/claim-line.entity.js';
import type { Money } from '../../kernel/money.js';
import { partners } from '../consortium/partners.js';

/** A page that proves a line: its name, its title, and its text; a tab sets an amount at the right. */
interface Drawn {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly string[];
}

const names = new Map(partners.map(({ id, shortName }) => [id, shortName]));
const french = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2 });
const euros = (money: Money): string => `${french.format(Number(money.toString()))} €`;
const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
const dated = (on: string): string => day.format(new Date(`${on}T00:00:00Z`));
const slashed = (on: string): string => on.split('-').reverse().join('/');

/** As suppliers write them: some spell the month, some write figures. */
const written = ({ number, incurredOn }: ClaimLine): string => (number % 2 ? dated(incurredOn) : slashed(incurredOn));

function invoice(line: ClaimLine): Drawn {
  const { documentRef, issuer, description, net, vat, gross, paidOn, partnerId } = line;
  return {
    name: `Facture ${documentRef}.pdf`,
    title: `${issuer}, facture ${documentRef}`,
    lines: [
      `Date de facture : ${written(line)}`,
      `Client : ${names.get(partnerId)}, projet MiMédI`,
      'Société inventée, SIREN fictif',
      ' ',
      `${description}\t${euros(net)}`,
      ' ',
      `Total HT\t${euros(net)}`,
      `TVA 20 %\t${euros(vat)}`,
      `Total TTC\t${euros(gross)}`,
      ' ',
      paidOn ? `Acquittée le ${dated(paidOn)} par virement` : 'À payer à trente jours',
    ],
  };
}

function payment(line: ClaimLine): Drawn {
  const { documentRef, issuer, gross, paidOn, partnerId } = line;
  return {
    name: `Relevé bancaire ${documentRef}.pdf`,
    title: `Relevé bancaire, ${slashed(paidOn ?? line.incurredOn)}`,
    lines: [
      `Titulaire : ${names.get(partnerId)}`,
      `${slashed(paidOn ?? line.incurredOn)} virement ${issuer}, ${documentRef}`,
      `Débit\t${euros(gross)}`,
    ],
  };
}

function wages(line: ClaimLine): Drawn[] {
  const { issuer, description, net, incurredOn, partnerId, documentRef } = line;
  return [
    {
      name: `Feuille de temps ${documentRef}.pdf`,
      title: `Feuille de temps, ${issuer}`,
      lines: [`${names.get(partnerId)}, projet MiMédI`, description, 'Signée par la personne et par son responsable'],
    },
    {
      name: `Bulletin de paie ${documentRef}.pdf`,
      title: `Bulletin de paie, ${issuer}`,
      lines: [`Employeur : ${names.get(partnerId)}`, `Part déclarée\t${euros(net)}`, `Versé le ${dated(incurredOn)}`],
    },
  ];
}

function journey(line: ClaimLine): Drawn {
  const { documentRef, issuer, description, gross, incurredOn, paidOn } = line;
  return {
    name: `Note de frais ${documentRef}.pdf`,
    title: `Note de frais ${documentRef}`,
    lines: [
      issuer,
      description,
      `Le ${dated(incurredOn)}`,
      `Total\t${euros(gross)}`,
      `Remboursée le ${dated(paidOn ?? incurredOn)}`,
    ],
  };
}

function wearing(line: ClaimLine): Drawn {
  const { documentRef, issuer, description, net, incurredOn } = line;
  return {
    name: `Plan d’amortissement ${documentRef}.pdf`,
    title: `Plan d’amortissement ${documentRef}`,
    lines: [issuer, description, `Dotation au ${dated(incurredOn)}\t${euros(net)}`],
  };
}

/** What stands behind a line, by its category; nothing behind a flat rate. */
export function drawnFor(line: ClaimLine): Drawn[] {
  if (line.category === 'INDIRECT') return [];
  if (line.category === 'STAFF') return wages(line);
  if (line.category === 'TRAVEL') return [journey(line)];
  if (line.category === 'DEPRECIATION') return [wearing(line)];
  return [invoice(line), payment(line)];
}
