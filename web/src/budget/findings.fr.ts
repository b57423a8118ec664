/** What the rules of the agreement have seen, by the API’s code and figures. */
export const findingsFr = {
  'financing.unbalanced':
    'Le plan de financement ne s’équilibre pas : le coût est de {total}, les financements apportent {funded}, l’écart est de {missing}.',
  'financing.rates-above-whole': 'Les taux des financeurs font ensemble {percent, number} % : plus que le tout.',
  'flat-rate.not-allowed': 'Le taux forfaitaire {rate} n’existe pas dans {programme}.',
  'flat-rate.above-maximum':
    'Le taux forfaitaire {rate} est de {percent, number} % : le programme s’arrête à {most, number} %.',
  'flat-rate.forbidden-together': 'Les taux forfaitaires {rate} et {other} ne vont jamais ensemble.',
  'flat-rate.beside-real-cost':
    'Le taux forfaitaire {rate} couvre déjà le poste {category} : {amount} y sont pourtant déclarés au réel.',
  'state-aid.above-ceiling':
    'Les aides publiques font {aid} : le plafond de ce partenaire est de {ceiling}, soit {excess} de trop.',
  'transfer.moves-nothing':
    'Ce virement de {amount} ne déplace rien : il lui faut un montant et deux lignes différentes.',
  'transfer.below-zero': 'Cette ligne, de {agreed} à la convention, tomberait à {amount}.',
  'transfer.above-tolerance':
    'Cette ligne passerait de {agreed} à {amount} : avec la tolérance de {tolerance, number} %, elle s’arrête à {ceiling}.',
  'transfer.too-many':
    '{transfers, number} virements depuis la convention en vigueur : sans avenant, il en est permis {most, number}.',
  'line.category-not-in-call': 'Le poste {category} n’est pas financé par {programme}.',
  'flat-rate.planned-above':
    'Le taux forfaitaire {rate} donne {most} au poste {category} : {amount} y sont prévus, soit {excess} de trop.',
  'state-aid.category-missing':
    '{amount} n’ont pas de catégorie de recherche : le plafond d’aide de ce partenaire ne peut pas être connu.',
  'state-aid.size-unknown': 'La taille de ce partenaire n’est pas connue : son plafond est compté sans majoration.',
  'agreement.nothing-planned': 'Aucune ligne budgétaire n’est prévue.',
  'agreement.year-outside': '{amount} sont prévus en {year}, hors de la convention, qui va du {from} au {until}.',
  'agreement.below-declared': '{category} : {declared} sont déjà déclarés pour {planned} prévus, il manque {missing}.',
} as const;

/** What puts it right. */
export const curesFr = {
  'cure.take-out': 'Retirez cette dépense de la demande.',
  'cure.lower-amount': 'Baissez le montant jusqu’à ce qui est permis.',
  'cure.correct-amount': 'Corrigez le montant.',
  'cure.correct-date': 'Corrigez ou complétez la date.',
  'cure.correct-identifier': 'Corrigez l’identifiant.',
  'cure.correct-hours': 'Corrigez les heures, ou le contrat qui les permet.',
  'cure.correct-plan': 'Corrigez le plan de financement.',
  'cure.correct-years': 'Reportez ce montant sur les années de la convention, ou changez ses dates.',
  'cure.choose-rates': 'Choisissez d’autres taux forfaitaires, ou retirez les dépenses qu’ils couvrent.',
  'cure.add-evidence': 'Ajoutez la pièce.',
  'cure.add-reference': 'Ajoutez la référence.',
  'cure.ask-amendment': 'Restez dans la limite, ou demandez un avenant.',
  'cure.check-invoice': 'Vérifiez la facture ; si elle n’est déclarée qu’une fois, écrivez au chef de file.',
  'cure.claim-in-time': 'Déclarez les dépenses avant la date.',
  'cure.give-rate': 'Ajoutez le taux publié par la Commission pour ce mois.',
  'cure.correct-file': 'Corrigez le fichier, ou exportez-le à nouveau, puis recommencez : rien n’a été gardé.',
  'cure.give-reason': 'Donnez le motif.',
  'cure.countersign-hours': 'Faites signer et contresigner le mois dans Temps et paie.',
  'cure.take-salaries': 'Ouvrez Salaires, dans Mes dépenses, et prenez ce qui a changé.',
  'cure.nothing': 'Rien à faire.',
} as const;
