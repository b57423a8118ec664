/** What is seen of a claim as a whole, by the API's code, and what puts it right. */
export const findingsFr = {
  'partner-claim.report-missing': 'Le rapport d’activité est vide.',
  'partner-claim.deliverable-late': 'Le livrable {deliverable}, attendu le {dueOn}, est en retard sans raison donnée.',
  'partner-claim.nothing-gathered': 'Aucune ligne n’est déclarée : la remontée est à zéro.',
  'partner-claim.period-running': 'La période court jusqu’au {untilOn} : ce qui viendra encore attendra la suivante.',
  'partner-claim.hours-unsigned':
    'Les heures du mois commencé le {month} n’ont pas les deux signatures, du salarié et de son responsable.',
} as const;

export const curesFr = {
  'cure.explain-delay': 'Dites pourquoi sur la fiche du livrable, ou déposez-le.',
  'cure.write-report': 'Écrivez quelques lignes sur ce qui a été fait.',
} as const;
