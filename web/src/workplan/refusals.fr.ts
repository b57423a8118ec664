/** Why the work plan said no, and what cures it. */
export const refusalsFr = {
  'work-package.unknown': 'Ce lot n’existe pas, ou vos droits ne permettent pas de le voir.',
  'work-package.blocked-needs-words':
    'Un lot bloqué dit ce qui le bloque. Écrivez-le ici, ou choisissez un autre état.',
  'work-package.suspended-needs-words':
    'Un lot suspendu dit pourquoi il l’est. Écrivez-le ici, ou choisissez un autre état.',
  'status-update.unknown': 'Ce point d’avancement n’existe pas, ou vos droits ne permettent pas de le voir.',
  'status-update.already-read':
    'Ce point d’avancement est déjà pris en compte. Le prochain pourra être questionné à son tour.',
  'status-update.own-words': 'C’est le chef de file qui a parlé : il n’a ni à se lire ni à se questionner lui-même.',
  'status-update.question-open':
    'Une question posée sur ce point attend sa réponse. Relancez le partenaire, ou attendez-la avant de poursuivre.',
  'update-question.unknown': 'Cette question n’existe pas, ou vos droits ne permettent pas de la voir.',
  'update-question.answered': 'Quelqu’un vient de répondre à cette question. Rechargez la page pour lire la réponse.',
  'reminder.nobody-left':
    'Personne n’est à relancer : chacun l’a été aujourd’hui, ne doit plus rien, ou ne veut que les retards. Réessayez demain, ou choisissez d’autres cases.',
  'work-package.done-is-whole':
    'Un lot fait est à 100 %, et un lot à 100 % est fait. Mettez l’avancement et l’état d’accord.',
  'work-package.next-in-the-past': 'Le {nextOn} est passé. Donnez une date à partir du {today}, ou aucune.',
  'milestone.unknown': 'Ce jalon n’existe pas, ou vos droits ne permettent pas de le voir.',
  'milestone.settled': 'Ce jalon est déjà tenu ou manqué : sa date ne bouge plus.',
  'milestone.outside-project':
    'Cette date est hors du projet. Choisissez-en une entre son premier et son dernier jour.',
  'milestone.same-day': 'La prévision est déjà le {forecastOn}. Donnez une autre date, ou fermez sans rien changer.',
  'milestone.not-yet': 'Le {achievedOn} n’est pas encore passé. Un jalon se tient au plus tard le {today}.',
  'milestone.illegal-move': 'Ce jalon ne peut plus passer à cet état. Rechargez-le pour voir où il en est.',
  'deliverable.unknown': 'Ce livrable n’existe pas, ou vos droits ne permettent pas de le voir.',
  'deliverable.illegal-move': 'Ce livrable a changé d’état entre-temps. Rechargez-le pour voir où il en est.',
  'deliverable.needs-file': 'Ce livrable n’a pas encore de fichier. Joignez-le, puis déposez.',
  'deliverable.delay-needs-reason':
    'Ce livrable était attendu le {dueOn}. Dites en une phrase pourquoi il vient après : le compte rendu de la période le demande.',
  'milestone.needs-evidence':
    'Aucune pièce ne montre que ce jalon est tenu. Joignez-en une, ou dites pourquoi il n’y en a pas.',
  'milestone.decision-needs-words':
    'Cette décision demande une phrase : une réserve, un motif, ou ce qui corrige la précédente.',
  'milestone.nothing-decided': 'Rien n’est décidé de ce jalon : il n’y a pas de décision à retirer.',
  'milestone.same-state': 'Ce jalon est déjà dans cet état. Rechargez la page pour le voir.',
  'milestone.decider-without-partner': 'Une personne décide pour son partenaire. Choisissez d’abord le partenaire.',
  'milestone.decider-elsewhere':
    'Cette personne ne travaille pas pour {partner}. Choisissez quelqu’un du partenaire, ou personne.',
  'deliverable.not-late': 'Ce livrable n’est pas en retard : il est attendu le {dueOn}. Il n’y a rien à expliquer.',
  'deliverable.handed-in': 'Ce livrable est déposé : sa date ne bouge plus. Demandez une reprise pour la rouvrir.',
  'deliverable.due-has-come':
    'Ce livrable était attendu le {dueOn} : sa date est venue et ne bouge plus. Son auteur explique le retard.',
  'deliverable.due-in-the-past': 'Le {dueOn} est passé. Choisissez une date après le {today}.',
  'deliverable.outside-project': 'Cette date est hors du projet. Choisissez-en une entre le {startsOn} et le {endsOn}.',
  'deliverable.same-day':
    'Ce livrable est déjà attendu le {dueOn}. Donnez une autre date, ou fermez sans rien changer.',
  'deliverable.settled': 'Ce livrable est accepté : ceux qui y ont contribué ne changent plus.',
  'deliverable.author-contributes': 'L’auteur du livrable y travaille déjà. Choisissez d’autres partenaires.',
  'deliverable.review-closed':
    'On ne commente qu’un livrable en préparation, déposé ou à reprendre. Celui-ci ne l’est pas.',
  'review-comment.unknown': 'Cette remarque n’existe pas, ou vos droits ne permettent pas de la voir.',
  'review-comment.resolved': 'Cette remarque est déjà résolue. Faites-en une nouvelle s’il reste quelque chose à dire.',
  'schedule.cycle':
    'Ces tâches s’attendent l’une l’autre : {cycle}. Retirez l’un des liens pour que le plan ait un début.',
  'schedule.summary-finish':
    'Le lien de {from} vers {to} porterait sur la fin d’un lot qui a des tâches. Liez-le à son début, ou à l’une de ses tâches.',
  'schedule.beyond-horizon':
    'Cette date, ou une date qui en découle, sort des calendriers, qui vont du {from} au {until}. Vérifiez l’année et les durées.',
  'schedule.already-begun':
    '{code} a déjà commencé : ce qui est fait ne bouge plus. Changez sa durée restante ou ce qui suit.',
  'schedule.summary-duration': 'La durée de {code} vient de ses tâches. Changez celle d’une de ses tâches.',
  'calendar.never-works':
    'Ce calendrier n’a aucun jour travaillé. Cochez au moins un jour de la semaine, ou raccourcissez ses fermetures.',
} as const;
