import type { CostCategory } from '../cost-category.rules.js';
import type { ControlTerms, Programme } from './programme.rules.js';

const AGREEMENT = 'Convention attributive de l’aide';
const REAL: readonly CostCategory[] = [
  'STAFF',
  'TRAVEL',
  'EXTERNAL',
  'CONSUMABLES',
  'EQUIPMENT',
  'DEPRECIATION',
  'IN_KIND',
  'IP',
];
const INVOICED: readonly CostCategory[] = ['TRAVEL', 'EXTERNAL', 'CONSUMABLES', 'EQUIPMENT', 'DEPRECIATION', 'IP'];
const BOUGHT: readonly CostCategory[] = ['EXTERNAL', 'CONSUMABLES', 'EQUIPMENT', 'IP'];

type Typology = ControlTerms['typologies'][number];
type Check = ControlTerms['checklist'][number];

const typology = (code: string, fr: string, en: string, rules: readonly string[], source: string): Typology => ({
  code,
  title: { fr, en },
  rules,
  source,
});
const check = (code: string, categories: readonly CostCategory[], fr: string, en: string, source: string): Check => ({
  code,
  categories,
  title: { fr, en },
  source,
});

/** What a programme says of its controls; where it says nothing, that of the house, under the articles of the programme. */
export function controlTermsOf(programme: Programme): ControlTerms {
  return programme.control ?? ofTheHouse(programme);
}

function ofTheHouse(programme: Programme): ControlTerms {
  const { window, vat, staff, indirect, depreciation, inKind, procurement, doubleDeclaration, currency } = programme;
  const evidence = programme.evidence[0]?.source ?? AGREEMENT;
  return {
    typologies: [
      typology('PERIOD', 'Hors période d’éligibilité', 'Outside the period', ['R11'], window.source),
      typology('VAT', 'TVA récupérable', 'Recoverable VAT', ['R8'], vat.source),
      typology(
        'EVIDENCE',
        'Pièce manquante ou insuffisante',
        'Evidence missing or insufficient',
        ['EVIDENCE'],
        evidence,
      ),
      typology('PAYMENT', 'Acquittement non prouvé', 'Payment not proved', [], evidence),
      typology('HOURS', 'Temps ou coût horaire', 'Hours or hourly cost', ['R2', 'R3'], staff.source),
      typology('FLAT_RATE', 'Taux forfaitaire', 'Flat rate', ['R4', 'R5'], indirect.source),
      typology('DEPRECIATION', 'Amortissement', 'Depreciation', ['R9'], depreciation.source),
      typology('IN_KIND', 'Apport en nature', 'In-kind contribution', ['R10'], inKind.source),
      typology('DOUBLE', 'Double déclaration', 'Declared twice', ['R20'], doubleDeclaration.source),
      typology('PROCUREMENT', 'Commande publique', 'Public procurement', ['R21'], procurement.source),
      typology('CURRENCY', 'Conversion de devise', 'Currency conversion', ['CURRENCY'], currency.source),
      typology('BUDGET', 'Hors budget ou hors convention', 'Beyond the budget or the agreement', ['R19'], AGREEMENT),
      typology('UNRELATED', 'Sans lien avec l’opération', 'Not related to the operation', [], AGREEMENT),
      typology('ARITHMETIC', 'Erreur de calcul ou de saisie', 'Arithmetic or typing error', ['R22'], evidence),
      typology('OTHER', 'Autre', 'Other', [], AGREEMENT),
    ],
    admissibility: [
      {
        code: 'SIGNED',
        title: { fr: 'La demande est complète et signée', en: 'The claim is complete and signed' },
        source: AGREEMENT,
      },
      {
        code: 'PERIOD',
        title: { fr: 'La période déclarée est celle de la convention', en: 'The period is that of the agreement' },
        source: window.source,
      },
      {
        code: 'STATEMENT',
        title: {
          fr: 'L’état récapitulatif des dépenses est joint et égal à la demande',
          en: 'The statement of expenditure is attached and equals the claim',
        },
        source: evidence,
      },
      {
        code: 'REPORT',
        title: { fr: 'Le compte rendu d’activité couvre la période', en: 'The activity report covers the period' },
        source: AGREEMENT,
      },
      {
        code: 'EVIDENCE',
        title: { fr: 'Les pièces sont jointes et lisibles', en: 'The evidence is attached and legible' },
        source: evidence,
      },
    ],
    checklist: [
      check('REAL', REAL, 'Dépense réelle et liée à l’opération', 'Real and related to the operation', AGREEMENT),
      check('DATES', REAL, 'Engagée et acquittée dans les délais', 'Incurred and paid in time', window.source),
      check('TIMESHEET', ['STAFF'], 'Temps daté et signé par les deux', 'Hours dated and signed by both', staff.source),
      check(
        'PAYSLIP',
        ['STAFF'],
        'Bulletin conforme au coût déclaré',
        'Payslip matches the declared cost',
        staff.source,
      ),
      check('MISSION', ['TRAVEL'], 'Ordre de mission et objet', 'Travel order and purpose', evidence),
      check('INVOICE', INVOICED, 'Facture au nom du partenaire', 'Invoice in the name of the partner', evidence),
      check('PAID', INVOICED, 'Acquittement prouvé', 'Payment proved', evidence),
      check('TENDER', BOUGHT, 'Mise en concurrence respectée', 'Procurement rules followed', procurement.source),
      check('VAT', INVOICED, 'TVA retenue selon le régime', 'VAT taken according to the regime', vat.source),
      check(
        'PLAN',
        ['DEPRECIATION'],
        'Plan d’amortissement et usage',
        'Depreciation plan and use',
        depreciation.source,
      ),
      check('VALUE', ['IN_KIND'], 'Valeur attestée par un tiers', 'Value attested by a third party', inKind.source),
      check(
        'BASE',
        ['INDIRECT'],
        'Assiette et taux de la convention',
        'Base and rate of the agreement',
        indirect.source,
      ),
    ],
  };
}
