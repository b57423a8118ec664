/** Pourquoi un scénario est refusé, et ce qui y remédie. */
export const refusalsFr = {
  'scenario.unknown': 'Ce scénario n’existe pas, ou vos droits ne permettent pas de le voir.',
  'scenario.closed': '« {name} » est déjà adopté ou abandonné : il ne change plus. Ouvrez un autre scénario.',
  'scenario.illegal-move': 'Ce scénario est déjà adopté ou abandonné. Rechargez la page, ou ouvrez un autre scénario.',
  'scenario.moves-nothing': '{code} y est déjà à ces dates : « {name} » ne changerait pas. Choisissez d’autres dates.',
  'scenario.move-unknown': 'Cette ligne n’est plus dans le scénario. Rechargez la page pour le voir tel qu’il est.',
  'scenario.no-longer-holds':
    '« {name} » ne tient plus pour {codes} : le plan a changé, ou une ligne manque. Retirez ces lignes du scénario ou redéplacez-les, puis adoptez.',
  'scenario.changes-nothing':
    'Le plan est déjà tel que « {name} » le voulait : il n’y a rien à adopter. Vous pouvez l’abandonner.',
} as const;
