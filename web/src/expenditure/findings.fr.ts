/** What the rules of the money have seen, by the API’s code and figures. */
export const findingsFr = {
  'commitment.to-claim':
    'Sur l’engagement de {year}, {missing} restent à déclarer avant le {by}{lost, select, true { : ce délai est passé} other {}}.',
  'employment.ends-before-it-starts': 'Ce contrat commence le {from} et finirait le {until}, avant de commencer.',
  'employment.quota-impossible':
    'La quotité du contrat qui commence le {from} doit être au-dessus de 0 et d’au plus 100 %.',
  'employment.terms-overlap':
    'Deux contrats de cette personne chez ce partenaire se recouvrent à partir du {from}, jusqu’au {until}.',
  'hours.below-zero': 'Le {day}, {hours, number} h : un temps de travail n’est jamais négatif.',
  'hours.without-employment':
    'Des heures sont déclarées le {day}, jour où aucun contrat de cette personne n’est connu.',
  'hours.above-a-day': 'Le {day}, toutes opérations confondues, {hours, number} h : une journée en a {most, number}.',
  'hours.above-a-year':
    'En {year}, toutes opérations confondues, {worked, number} h pour un plafond de {ceiling, number} h : {refused, number} h sont refusées.',
  'salary.unsigned': 'Ce salaire vient du mois {month}, dont les heures n’ont plus leurs deux signatures.',
  'salary.changed':
    'Ce salaire du mois {month} compte {net} ; {hours, select, 0 {la lettre de mission donne} other {les heures contresignées font}} {cost}.',
  'salary.gone': 'Ce salaire de {net} vient du mois {month}, qui ne le donne plus.',
  'line.category-not-in-call': 'Le poste {category} n’est pas financé par {programme}.',
  'line.method-not-in-call':
    '{programme} ne finance pas le poste {category} déclaré de cette façon ({method, select, REAL {au réel} FIXED_SHARE {par quotité fixe} other {au forfait}}).',
  'statement.line-does-not-add': 'Ligne {number} : {net} et {vat} ne font pas {gross}.',
  'statement.differs-from-claim':
    'L’état récapitulatif fait {statement}, la demande {claim} : ils doivent être égaux au centime.',
  'window.incurred-outside':
    'Cette dépense est engagée le {incurredOn}, hors de la période de la convention, du {from} au {until}.',
  'window.paid-outside': 'Cette dépense est acquittée le {paidOn}, hors de la période permise, du {from} au {until}.',
  'window.not-paid': 'Cette dépense, engagée le {incurredOn}, n’a pas de date d’acquittement.',
  'credit.without-invoice': 'Cet avoir de {amount} ne dit pas quelle facture il reprend.',
  'vat.above-eligible':
    '{declared} sont déclarés : au plus {most} sont éligibles, soit {net} hors taxe et {vat} de TVA non récupérée et certifiée.',
  'depreciation.bought-by-grant':
    'Ce bien a été acheté avec une aide publique : son amortissement de {amount} n’est pas éligible.',
  'depreciation.expensed-too':
    'Le bien de {document} est déjà déclaré autrement par {other} : il s’achète ou s’amortit, jamais les deux.',
  'issuer.siren-malformed': '{siren} n’est pas un numéro SIREN.',
  'invoice.declared-beyond-whole':
    'La facture {document}, de {gross}, est déclarée au-delà de son montant : {declared} ici, avec ce qui l’est déjà ailleurs.',
  'invoice.maybe-declared-twice':
    '{document} ({gross}) a le même fournisseur, le même jour et le même montant qu’une pièce sans numéro déjà déclarée.',
  'procurement.no-reference':
    '{net} hors taxe, au-dessus du seuil de {threshold} : aucune référence de marché n’est donnée.',
  'currency.no-rate': 'Le taux de la Commission pour {currency} en {month} n’est pas connu.',
  'currency.other-rate':
    'Au taux de la Commission pour {currency} en {month}, cette dépense vaut {expected} et non {declared}.',
  'evidence.missing':
    'Il manque une pièce pour prouver {proves, select, REALITY {la réalité} other {le paiement}} de la dépense ({pieces}).',
  'evidence.to-check':
    'La pièce qui prouve {proves, select, REALITY {la réalité} other {le paiement}} de la dépense ({pieces}) n’a pas encore été vérifiée.',
  'claim.differs-from-partners':
    'La demande fait {total}, les remontées des partenaires {partners} : elles doivent être égales au centime.',
  'claim.above-budget':
    'Poste {category} : {declared} déclarés en tout pour {budget} prévus ; au plus {most}, soit {excess} de trop.',
  'claim.grant-above-agreed': 'Le fonds apporterait {cumulative} en tout : {agreed} sont accordés.',
  'claim.certified-above-declared': '{certified} seraient certifiés pour {declared} déclarés.',
  'claim.paid-above-certified': '{paid} seraient payés pour {certified} certifiés.',
  'claim.distribution-differs': '{shared} sont répartis entre les partenaires pour un paiement de {paid}.',
  'control.deducted-beyond-declared': '{deducted} seraient écartés d’une dépense de {declared}.',
  'control.no-typology': 'L’écart de {deducted} n’a pas de motif.',
  'control.parked-and-deducted': 'Une dépense mise en attente n’a ni écart ({deducted}) ni motif.',
} as const;

/** The pieces that prove an expense. */
export const piecesFr = {
  'piece.TIMESHEET': 'feuille de temps signée',
  'piece.MISSION_LETTER': 'lettre de mission',
  'piece.PAYSLIP': 'bulletin de paie',
  'piece.TRAVEL_ORDER': 'ordre de mission',
  'piece.EXPENSE_NOTE': 'note de frais',
  'piece.TICKET': 'titre de transport',
  'piece.CONTRACT': 'contrat',
  'piece.ORDER': 'bon de commande',
  'piece.DELIVERABLE': 'livrable',
  'piece.INVOICE': 'facture',
  'piece.RECEIPTED_INVOICE': 'facture acquittée',
  'piece.BANK_STATEMENT': 'relevé bancaire',
  'piece.ATTESTED_STATEMENT': 'état récapitulatif attesté',
  'piece.PROCUREMENT_FILE': 'dossier de marché',
  'piece.INVENTORY': 'inventaire',
  'piece.DEPRECIATION_PLAN': 'plan d’amortissement',
  'piece.NO_GRANT_DECLARATION': 'déclaration d’absence d’aide publique',
  'piece.ACCOUNTING_ENTRY': 'écriture comptable',
  'piece.VALUATION': 'évaluation indépendante',
  'piece.MARKET_PRICE': 'prix de marché',
  'piece.VAT_CERTIFICATE': 'attestation de non-récupération de la TVA',
} as const;
