/** Why a calendar said no, and what cures it. */
export const refusalsFr = {
  'closure.ends-before-it-starts':
    'La fermeture finirait le {endsOn}, avant de commencer le {startsOn}. Donnez un dernier jour plus tardif.',
  'closure.far-from-project':
    'Une fermeture se pose entre le {from} et le {until}, un an autour du projet. Choisissez des jours dans cet intervalle.',
  'closure.overlaps':
    '« {name} » ferme déjà du {startsOn} au {endsOn}. Changez cette fermeture, ou choisissez d’autres jours.',
  'closure.too-many': 'Le projet a déjà {most} fermetures. Retirez celles qui ne servent plus avant d’en ajouter.',
  'closure.unknown': 'Cette fermeture n’est plus là. Rechargez la page pour voir celles qui restent.',
} as const;
