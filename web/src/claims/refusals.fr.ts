/** Why a claim could not be opened or sent, by the API's code. */
export const refusalsFr = {
  'claim.unknown': 'Cette demande n’existe pas, ou elle n’a pas été envoyée. Revenez à la liste des demandes.',
  'claim-line.unknown':
    'Cette ligne n’existe pas dans cette demande, ou vos droits ne permettent pas de la voir. Fermez ce message pour revenir aux lignes.',
  'claim.empty': 'Cette demande n’a aucune ligne. Ajoutez-en au moins une avant de l’envoyer.',
  'claim.illegal-move':
    'Cette demande n’est plus en préparation : quelqu’un l’a envoyée avant vous. Rechargez la page pour voir où elle en est.',
  'claim.total-mismatch':
    'Le total annoncé ({declared}) n’est pas celui des lignes ({lines}). Recalculez la demande, puis envoyez-la.',
  'claim.blocked':
    'Cette demande ne peut pas être envoyée : {count, plural, one {une règle bloque} other {# règles bloquent}}. Ouvrez la consolidation de la période : elle dit laquelle, et comment y remédier.',
  'claim.already-open':
    'La demande n° {number} est déjà en préparation pour cette période. Ajoutez-lui les remontées validées.',
  'claim.after-balance': 'La demande n° {number} est le solde : aucune autre ne vient après.',
  'claim.nothing-validated':
    'Aucune remontée validée n’attend pour la période {period}. Relisez et validez d’abord ce que les partenaires ont signé.',
  'claim.not-held':
    'La demande n° {number} ne tient plus cette remontée : quelqu’un l’en a retirée avant vous. Rechargez la page.',
  'claim-period.unknown': 'Cette période n’existe pas dans ce projet. Choisissez-en une autre.',
  'claim.without-lines':
    'Une avance n’a pas de lignes : elle demande un montant. Passez par « Demander une avance », ou préparez un acompte.',
  'advance.nothing-asked': 'Une avance va d’un centime vers le haut. Donnez un montant.',
  'advance.above-ceiling':
    '{amount} dépassent ce qu’une avance peut encore être : {room}, sous le plafond des acomptes. Diminuez le montant.',
  'advance.above-request': '{granted} ne sont pas entre zéro et les {requested} demandés. Corrigez le montant.',
  'advance.reason-missing':
    '{granted} sont accordés sur {requested} demandés, sans motif. Dites pourquoi ce n’est pas tout.',
  'payment.no-plan':
    'Ni le programme ni le plan de financement ne disent combien le fonds apporte. Faites enregistrer la convention d’abord.',
  'control.none': 'Cette demande n’a pas encore été jugée recevable. Rechargez la page.',
  'control.unknown': 'Cette décision n’est plus à prendre. Rechargez la page.',
  'statement.not-whole':
    'Les lignes ({lines}) ne font pas le montant de la demande ({claim}) : l’état ne peut pas être établi. Recalculez la demande, puis recommencez.',
  'programme.none':
    'Ce projet n’est rattaché à aucun programme : la part de chaque financeur ne peut pas être calculée. Demandez au chef de file de l’indiquer.',
  'claim-period.due-too-soon':
    'Les partenaires ne peuvent pas être attendus le {partnersDueOn} : la période ne finit que le {untilOn}. Choisissez un jour plus tard.',
  'claim-period.deadlines-crossed':
    'Les partenaires seraient attendus le {partnersDueOn}, après le jour où l’autorité attend la demande ({dueOn}). Avancez le premier ou reculez le second.',
} as const;
