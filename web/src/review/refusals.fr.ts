/** Why a control could not be done so, by the API's code. */
export const refusalsFr = {
  'control.unknown': 'Ce contrôle n’existe pas, ou il n’est pas ouvert à vos droits. Revenez à votre file.',
  'control.closed': 'Cette demande n’est plus en contrôle : ses lignes ne se décident plus. Revenez à votre file.',
  'control.not-a-reviewer':
    'Cette personne ne peut pas contrôler cette demande : elle n’a pas ce rôle dans le projet, ou elle l’a déposée. Choisissez-en une autre.',
  'control.unanswered':
    '{count, plural, one {Un point de recevabilité n’est pas rempli} other {# points de recevabilité ne sont pas remplis}}. Répondez à chacun, ou rendez la demande au chef de file.',
  'control.unknown-typology': 'Le motif {typology} n’est pas de ce programme. Choisissez-en un dans la liste.',
  'control.no-typology': 'L’écart de {deducted} n’a pas de motif. Choisissez-en un dans la liste.',
  'control.nothing-deducted': 'Rien ne serait écarté. Indiquez un montant ou un pourcentage, ou acceptez la ligne.',
  'control.deducted-beyond-declared':
    '{deducted} seraient écartés d’une dépense de {declared}. Baissez l’écart, ou refusez la ligne.',
  'control.no-reason': 'Le partenaire doit lire pourquoi. Écrivez une phrase.',
  'control.bulk-moved':
    'La sélection a changé entre-temps : {expected} lignes étaient annoncées, il y en a {lines}. Rien n’a été décidé ; regardez l’aperçu de nouveau.',
  'control.not-in-bulk': 'Une réduction se décide ligne par ligne. Acceptez, refusez ou mettez en attente.',
  'line-review.unknown': 'Personne n’a encore décidé de cette ligne. Rechargez la page.',
  'control-question.unknown': 'Cette question n’existe pas, ou elle ne vous est pas adressée. Revenez à la liste.',
  'control-question.other-partner':
    'Cette ligne ou ce chiffre ne regarde pas ce partenaire. Posez la question à celui qui en répond, ou au chef de file.',
  'control-question.nothing-there':
    'Il n’y a rien là sur quoi poser une question, ou vous ne le voyez plus. Rechargez la page.',
  'control-question.words-missing': 'Il n’y a aucun mot. Écrivez une phrase.',
  'control-question.due-past': 'Le {dueOn} est passé. Laissez au partenaire le temps de répondre.',
  'control-question.settled': 'Cette question est close : il n’y a plus rien à y faire. Posez-en une autre.',
} as const;
