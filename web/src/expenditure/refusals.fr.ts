/** Why a timesheet or a version of the agreement could not move, or a line not enter its ledger. */
export const refusalsFr = {
  'timesheet.illegal-move':
    'Cette feuille de temps a changé d’état entre-temps. Rechargez la page pour voir où elle en est.',
  'partner.unknown': 'Ce partenaire n’existe pas dans ce projet, ou ses dépenses ne sont pas les vôtres.',
  'document.unknown': 'Ce document n’existe pas parmi les pièces de vos dépenses.',
  'ledger.no-programme':
    'Aucun programme n’est encore choisi pour ce projet : ses règles manquent pour compter une dépense. Demandez-le au chef de file.',
  'ledger.lines-refused':
    'Rien n’a été gardé : à la ligne {row, number}, une case ne convient pas ({count, plural, one {une erreur} other {# erreurs}} en tout). Corrigez-la, puis recommencez.',
  'ledger.nothing-asked': 'Il n’y a rien à enregistrer.',
  'expense.unknown': 'Cette dépense n’existe pas, ou vos droits ne permettent pas de la voir.',
  'expense.declared-before':
    'La dépense n° {number, number} a déjà été signée dans une remontée : elle reste au journal des dépenses. Laissez-la de côté dans la remontée.',
  'expense.signed':
    'La dépense n° {number, number} est dans une remontée signée : elle ne change plus. Demandez qu’on vous renvoie la remontée.',
  'rate.already-given': 'Le taux de {currency} en {month} est déjà donné : {units}. Corrigez-le s’il est faux.',
  'rate.malformed': '« {units} » n’est pas un taux : écrivez-le comme la Commission le publie, 1.0945.',
  'accounting-rate.unknown': 'Ce taux n’existe pas dans ce projet.',
  'evidence.unknown': 'Cette pièce n’existe plus. Rechargez la page.',
  'expense.flat-rate-is-computed': 'Un forfait se calcule à la remontée : il ne se saisit pas.',
  'expense.share-of-staff-only': 'Seul le personnel se déclare à part fixe.',
  'expense.issuer-missing': 'Donnez le fournisseur.',
  'expense.description-missing': 'Dites de quoi il s’agit.',
  'expense.siren-malformed': 'Ce n’est pas un numéro SIREN : neuf chiffres, dont le dernier contrôle les autres.',
  'expense.paid-before-incurred': 'Payée le {paidOn}, avant d’être engagée le {incurredOn} : corrigez l’une des dates.',
  'expense.share-impossible': 'La part déclarée va de 0,01 % à 100 %.',
  'expense.no-vat-here': 'Ce poste n’a pas de TVA : mettez le coût entier dans le montant hors taxe.',
  'expense.currency-unknown': '« {currency} » n’est pas une devise : écrivez ses trois lettres, USD.',
  'expense.foreign-amount-missing': 'Donnez le montant en {currency}.',
  'expense.currency-missing': 'Dites dans quelle devise est ce montant.',
  'expense.booked-day-missing': 'Donnez le jour de comptabilisation : son mois donne le taux de {currency}.',
  'expense.hours-of-staff-only': 'Seule une dépense de personnel a une personne, un mois et des heures.',
  'expense.hours-of-whom': 'Ces heures ont besoin d’une personne et d’un mois.',
  'expense.hours-impossible': 'Le nombre d’heures est au-dessus de zéro.',
  'expense.asset-elsewhere': 'Seuls un équipement ou un amortissement portent un bien.',
  'expense.asset-impossible':
    'Ce bien a besoin d’un nom, d’une durée, d’un début avant sa fin, et d’un usage de 0,01 % à 100 %.',
  'expense.credit-above-zero': 'Un avoir est au-dessous de zéro : écrivez son montant en négatif.',
  'expense.credit-of-itself': 'Un avoir reprend une autre dépense que lui-même.',
  'expense.credit-of-nothing': 'La facture que reprend cet avoir n’est pas parmi vos dépenses.',
  'expense.of-a-month':
    'Ce salaire vient d’un mois de Temps et paie, qui dit ses heures et son montant : corrigez-y le mois.',
  'salary.not-proposed':
    'Rien n’a été pris : {count, plural, one {un salaire n’est plus proposé} other {# salaires ne sont plus proposés}}, son mois a changé entre-temps. Rechargez la page.',
  'salary.nothing-new': 'Ces salaires sont déjà dans vos dépenses, tels quels : rien n’a changé.',
  'salary.work-missing':
    '{count, plural, one {Une part fixe n’a pas de lot : choisissez-le.} other {# parts fixes n’ont pas de lot : choisissez-les.}}',
  'expense.work-unknown': 'Ce lot n’est pas dans le projet.',
  'expense.without-terms':
    'Aucun contrat documenté de cette personne ne couvre {month} : ajoutez-le dans Temps et paie.',
  'expense.no-rate': 'Le taux de {currency} en {month} n’est pas donné : ajoutez celui que publie la Commission.',
} as const;
