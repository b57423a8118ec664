/** Why a payment, or a share of it, could not be recorded, by the API's code. */
export const refusalsFr = {
  'payment.unknown': 'Ce versement n’existe pas dans ce projet. Rechargez la page.',
  'payment.no-plan':
    'Ce projet n’a pas de plan de financement ou de programme : ce qui est dû ne peut pas être calculé. Complétez-les d’abord.',
  'payment.nothing-due':
    'Il n’y a rien à payer. Indiquez un montant supérieur à zéro, d’une demande qui attend un versement.',
  'payment.above-due': '{amount} dépassent ce qui reste à payer de cette demande ({remaining}). Diminuez le montant.',
  'payment.above-ceiling':
    '{amount} dépassent ce qu’une avance peut encore être ({remaining}) : acomptes et avances restent sous le plafond du programme. Diminuez le montant.',
  'payment.days-crossed':
    'Les dates se croisent : ordonné le {orderedOn}, payé le {paidOn}, et nous sommes le {today}. Un versement s’enregistre une fois payé.',
  'payment.days-outside': 'Le {day} n’est pas entre le {from} et aujourd’hui ({today}). Corrigez la date.',
  'payment.nobody-due':
    'Aucun partenaire n’a droit à une part de ces {amount} : le versement ne peut être réparti. Vérifiez ce qui est certifié.',
  'payment.already-received': 'La réception a déjà été notée, au {receivedOn}. Rechargez la page.',
  'payment.not-received':
    'Le versement n° {number} n’est pas encore noté comme reçu. Notez sa réception, puis répartissez-le.',
  'payment-share.unknown': 'Cette part n’existe pas dans ce versement, ou elle n’est pas la vôtre. Rechargez la page.',
  'payment-share.already-sent': 'Cette part a déjà été virée, le {transferredOn}. Rechargez la page.',
  'payment-share.not-sent': 'Cette part n’a pas encore été virée par le chef de file. Confirmez-la quand elle le sera.',
  'payment-share.already-confirmed': 'Cette part est déjà confirmée. Rechargez la page.',
  'payment-share.words-missing':
    'Vous avez reçu {received} au lieu de {amount}. Dites en quelques mots ce qui manque, pour que le chef de file puisse chercher.',
  'correction.unknown': 'Cette correction n’existe pas, ou elle n’est pas encore décidée. Rechargez la page.',
  'correction.not-certified':
    'La demande n° {number} n’est pas certifiée : une correction ne porte que sur ce qui l’est.',
  'correction.place-missing': 'Dites sur quoi porte la correction : une ligne, ou un partenaire, un lot et un poste.',
  'correction.moves-nothing': 'La différence est nulle. Indiquez ce qui est à retirer ou à rétablir.',
  'correction.beyond-declared':
    'Le montant certifié deviendrait {after}, or il reste entre zéro et ce qui a été déclaré ({declared}) ; il est de {certified}. Corrigez la différence.',
  'correction.due-day-missing': 'Un ordre de reversement a une échéance, après aujourd’hui. Indiquez-la.',
  'correction.breach-missing': 'Dites ce qui s’est passé, et depuis quand.',
  'correction.not-finally-paid':
    'Le solde de l’opération n’est pas payé : la durée à tenir commence ce jour-là. Une infraction ne s’enregistre qu’après.',
  'correction.lasted':
    'L’opération devait durer jusqu’au {until}, et l’infraction est du {breachedOn} : rien n’est à rendre.',
  'correction.not-pro-rata':
    'Au prorata, la différence est de {reckoned}, et non de {amount} : ce qui est certifié a changé depuis. Rechargez la page et proposez-la de nouveau.',
  'correction.no-order': 'Cette correction n’attend aucun reversement. Rechargez la page.',
} as const;
