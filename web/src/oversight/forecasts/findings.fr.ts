/** What the rules have seen of the forecasts, by the API’s code and figures. */
export const findingsFr = {
  'forecast.above-budget':
    '{declared} déclarés et {foreseen} prévus pour un budget de {budget} : avec la tolérance, il s’arrête à {most}, soit {excess} de trop.',
  'forecast.category-above-budget':
    '{category} : {declared} déclarés et {foreseen} prévus pour un budget de {budget} ; avec la tolérance, il s’arrête à {most}, soit {excess} de trop.',
  'forecast.interim-ceiling':
    'À partir de P{period}, les acomptes atteindraient leur plafond de {ceiling} : {held} d’aide attendraient le solde.',
} as const;
