/** Why hours, people or terms of employment were refused, and what would cure it. */
export const refusalsFr = {
  'employee.unknown': 'Cette personne n’existe pas, ou vous n’avez pas accès à ses heures. Revenez à la liste.',
  'employee.name-taken': 'Une personne de ce partenaire s’appelle déjà {name}. Précisez le nom.',
  'employee.own-superior': 'Personne ne contresigne ses propres heures. Choisissez quelqu’un d’autre.',
  'employee.person-elsewhere':
    'Le compte et le responsable doivent être ceux de membres de ce partenaire. Invitez d’abord la personne au projet.',
  'employee.in-use':
    'Des contrats ou des heures sont enregistrés pour cette personne : elle ne peut plus être retirée.',
  'employment-term.unknown': 'Ce contrat n’existe plus, ou vous n’y avez pas accès. Rechargez la page.',
  'employment-term.cost-malformed': 'Le coût annuel doit dépasser zéro. Reprenez-le du document.',
  'employment-term.share-missing': 'Une part fixe a besoin du pourcentage de la lettre de mission. Indiquez-le.',
  'employment-term.in-use':
    'Des heures ont été signées sous ce contrat (mois du {month}). Terminez-le à une date plutôt que de le retirer.',
  'employment.terms-overlap': 'Ce contrat et un autre se chevauchent du {from} au {until}. Corrigez l’une des dates.',
  'employment.ends-before-it-starts':
    'Ce contrat commence le {from} et finirait le {until}, avant de commencer. Corrigez l’une des dates.',
  'employment.quota-impossible': 'La quotité du contrat du {from} doit être entre 0 et 100 %.',
  'programme.none':
    'Ce projet n’a pas de programme : les heures ne peuvent pas être comptées. Demandez au chef de file de l’indiquer.',
  'timesheet.unknown': 'Cette feuille de temps n’existe pas, ou vous n’y avez pas accès. Rechargez la page.',
  'timesheet.month-malformed': 'Un mois se désigne par son premier jour, et non par le {month}.',
  'timesheet.day-outside': 'Le {day} n’est pas dans le mois du {month}. Retirez ce jour.',
  'timesheet.entry-twice': 'Le {day}, la même ligne est dite deux fois, ou ne va à rien. Gardez une seule valeur.',
  'timesheet.work-not-yours':
    'Des heures vont à un lot auquel ce partenaire ne participe pas. Choisissez un de ses lots.',
  'timesheet.person-twice': 'Une même personne est donnée deux fois. Gardez une seule ligne par lot.',
  'timesheet.locked':
    'Cette feuille est signée ou déclarée : elle ne se modifie plus. Demandez qu’elle soit rendue pour la corriger.',
  'timesheet.empty': 'Il n’y a aucune heure ce mois-ci. Saisissez les heures ou les absences avant de signer.',
  'timesheet.days-to-come':
    'Des heures sont saisies le {day}, qui n’est pas encore venu. Signez ce jour-là, ou retirez-les.',
  'timesheet.illegal-move': 'Cette feuille a changé d’état entre-temps. Rechargez la page pour voir où elle en est.',
  'hours.below-zero': 'Le {day}, {hours, number} h : un temps de travail n’est jamais négatif.',
  'hours.without-employment':
    'Aucun contrat ne couvre le {day}. Ajoutez ou prolongez un contrat, ou retirez ces heures.',
  'hours.above-a-day':
    'Le {day}, toutes opérations confondues, {hours, number} h : une journée en a {most, number}. Corrigez les heures.',
  'hours.above-a-year':
    'En {year}, toutes opérations confondues, {worked, number} h pour un plafond de {ceiling, number} h : {refused, number} h de trop. Retirez-les.',
  'hours.of-fixed-share':
    'Le {day}, cette personne est comptée à part fixe : ses heures ne se tiennent pas. Retirez-les, ou changez le contrat.',
};
