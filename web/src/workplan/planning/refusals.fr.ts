/** Why the plan said no, and what cures it. */
export const refusalsFr = {
  'plan.item-unknown': 'Cette ligne n’est plus dans le plan. Rechargez la page pour voir où il en est.',
  'plan.moved-twice': 'La même ligne est déplacée deux fois dans cette demande. Rechargez la page et recommencez.',
  'plan.lot-follows': '{code} suit ses tâches : déplacez l’une d’elles, ou déplacez tout le lot depuis le diagramme.',
  'plan.done-stays': '{code} est fait : ses dates ne bougent plus.',
  'plan.begun-stays':
    '{code} a commencé le {startsOn} : son début ne bouge plus. Déplacez sa fin (Ctrl et une flèche) ou ce qui suit.',
  'plan.ends-before-it-starts':
    '{code} finirait le {endsOn}, avant de commencer le {startsOn}. Donnez une fin plus tardive.',
  'plan.outside-project':
    '{code} sortirait du projet, qui va du {startsOn} au {endsOn}. Choisissez des dates dans cet intervalle.',
  'plan.milestone-lasts': '{code} est un jalon : il tient en un seul jour. Donnez une date.',
  'plan.dependency-not-kept':
    '{code} attend {by} : le {startsOn} est trop tôt. La première date possible est le {earliestOn}.',
  'plan.pushes-another':
    'Ce déplacement pousse {code}, qui attend {by} : le {startsOn} ne tient plus, il faut au moins le {earliestOn}. Déplacez-le avec le reste.',
  'plan.code-taken': 'Le code {code} désigne déjà une autre ligne du plan. Donnez-en un autre.',
  'plan.under-itself':
    '{code} ne peut pas être rangé sous lui-même, ni sous l’une de ses tâches. Choisissez un autre lot.',
  'plan.holds-others':
    '{code} contient encore {codes}. Supprimez ces tâches, ou rangez-les ailleurs, puis recommencez.',
  'plan.row-in-use':
    '{code} a déjà une histoire : des comptes rendus, des dépenses, des pièces ou des lignes qui en dépendent. Il reste au plan ; changez ses dates ou son titre.',
  'plan.reason-needed':
    'Le jalon {code} bouge : dites en une phrase pourquoi, ses partenaires le liront dans leur courriel.',
  'dependency.unknown': 'Ce lien n’est plus dans le plan. Rechargez la page pour voir où il en est.',
  'dependency.on-itself': '{code} ne peut pas dépendre de lui-même. Choisissez une autre ligne.',
  'dependency.within-its-lot':
    '{from} et {to} sont dans le même lot, l’un sous l’autre : un lot suit déjà ses tâches. Liez deux tâches.',
  'dependency.already': 'Un lien de ce type va déjà de {from} à {to}. Changez-le plutôt que d’en ajouter un second.',
  'baseline.unknown': 'Cette référence n’existe pas ou plus. Réessayez : le plan sera comparé à la plus récente.',
} as const;
