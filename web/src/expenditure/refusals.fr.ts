/** Why a timesheet, a partner claim or a version of the agreement could not move. */
export const refusalsFr = {
  'partner-claim.illegal-move':
    'Cette remontée de dépenses a changé d’état entre-temps. Rechargez la page pour voir où elle en est.',
  'timesheet.illegal-move':
    'Cette feuille de temps a changé d’état entre-temps. Rechargez la page pour voir où elle en est.',
} as const;
