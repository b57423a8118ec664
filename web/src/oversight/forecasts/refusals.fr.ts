/** Why a forecast could not be kept, by the API’s code. */
export const refusalsFr = {
  'forecast.empty': 'Cette prévision ne dit rien. Donnez au moins un montant, zéro compris.',
  'forecast.whole-and-parts': 'Une prévision est donnée en tout ou par poste, pas les deux. Choisissez l’un des deux.',
  'forecast.category-twice': 'Un poste est donné deux fois. Gardez une seule ligne par poste.',
  'forecast.below-zero': 'Une prévision de {amount} est inférieure à zéro. Donnez zéro ou plus.',
  'forecast.already-declared':
    'Les dépenses de P{period} sont déjà dans une demande envoyée : il n’y a plus rien à prévoir. Choisissez une période à venir.',
  'spending-forecast.unknown': 'Cette prévision n’existe pas. Rechargez la page.',
} as const;
