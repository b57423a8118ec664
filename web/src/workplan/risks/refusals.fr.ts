/** Why the register of risks said no, and what cures it. */
export const refusalsFr = {
  'risk.unknown': 'Ce risque n’existe pas, ou vos droits ne permettent pas de le voir.',
  'risk.illegal-move': 'Ce risque a changé d’état entre-temps. Rechargez la page pour voir où il en est.',
  'risk.closed': 'Ce risque est clos : rien ne s’y ajoute. Rouvrez-le d’abord, avec votre raison.',
  'risk.occurred-needs-words': 'Le risque s’est réalisé : dites ce qui a été fait, le chef de file le lira.',
  'risk.next-review-past':
    'La prochaine revue serait le {nextReviewOn}, et nous sommes le {today}. Choisissez un jour à venir, ou aucun.',
  'risk.carried-by-another':
    'Seul le chef de file confie un risque à un autre partenaire. Choisissez le vôtre, ou demandez-le-lui.',
  'risk.work-not-yours':
    'Ce risque ne touche aucun de vos lots. Cochez au moins un lot auquel votre organisme prend part.',
  'risk.owner-elsewhere':
    'Cette personne ne travaille pas pour {partner} dans ce projet. Choisissez-en une autre, ou personne.',
} as const;
