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
  'claim-period.unknown': 'Cette période n’existe pas dans ce projet. Rechargez la page.',
  'claim-period.due-too-soon':
    'Les partenaires ne peuvent pas être attendus le {partnersDueOn} : la période ne finit que le {untilOn}. Choisissez un jour plus tard.',
  'claim-period.deadlines-crossed':
    'Les partenaires seraient attendus le {partnersDueOn}, après le jour où l’autorité attend la demande ({dueOn}). Avancez le premier ou reculez le second.',
} as const;
