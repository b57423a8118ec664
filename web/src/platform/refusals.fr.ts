/** What the portal says when a rule said no, by the API's code; `{facts}` are those the API sent. */
export const refusalsFr = {
  internal:
    'Le portail a rencontré une erreur. Rien de ce que vous avez saisi n’est perdu ; réessayez, ou signalez-la avec sa référence.',
  network: 'Le portail ne répond pas. Votre saisie reste sur cet appareil ; réessayez quand la connexion revient.',
  unknown: 'Cette action a été refusée ({code}). Rien n’a été modifié ; signalez-le si cela vous étonne.',
  'request.too-many': 'Trop de demandes en peu de temps. Attendez une minute puis recommencez.',
  'session.required': 'Votre session est terminée. Reconnectez-vous : votre saisie reste sur cet appareil.',
  'session.invalid': 'Votre session est terminée. Reconnectez-vous : votre saisie reste sur cet appareil.',
  'session.unknown-person':
    'Vous êtes connecté, mais aucun projet ne vous connaît encore. Demandez une invitation au chef de file de votre projet.',
  'session.provider-unreachable':
    'Le service de connexion ne répond pas au portail. Votre saisie reste sur cet appareil ; réessayez dans une minute.',
  'access.denied': 'Vos droits dans ce projet ne permettent pas cette action. Le chef de file peut les changer.',
  'not-found': 'Cet élément n’existe pas, ou vos droits ne permettent pas de le voir.',
  'version.stale': 'Quelqu’un a modifié cet élément pendant que vous écriviez. Rien n’est perdu.',
  'version.stale.by': '{by} a modifié cet élément pendant que vous écriviez. Rien n’est perdu.',
  'request.malformed':
    'Le portail n’a pas compris cette demande. Rechargez la page : elle date peut-être d’avant une mise à jour.',
  'request.one-mutation': 'Une seule modification à la fois. Recommencez.',
  'request.key-missing': 'Cette demande est incomplète. Rechargez la page puis recommencez.',
  'request.key-reused': 'Cette demande a déjà servi à autre chose. Rechargez la page puis recommencez.',
  'request.answer-out-of-sight': 'C’est enregistré, mais vos droits ne permettent plus de voir le résultat.',
  'page.cursor-malformed': 'La suite de cette liste n’est plus lisible. Rechargez la page.',
  'input.invalid': 'Une valeur saisie n’a pas la forme attendue ({field}). Corrigez-la puis recommencez.',
  'money.malformed': '« {text} » n’est pas un montant. Écrivez par exemple 1 234,50.',
  'day.malformed': '« {text} » n’est pas une date. Écrivez par exemple 5 févr. 2020.',
  'partner.unknown': 'Ce partenaire n’est pas dans ce projet. Choisissez-en un de la liste.',
  'membership.wrong-side':
    'Ce rôle ne va pas avec ce rattachement : un rôle de financeur ou d’auditeur n’a pas de partenaire, les autres en ont un.',
  'membership.lead-partner-only': 'Ce rôle est réservé aux personnes du chef de file. Choisissez un autre rôle.',
  'membership.auditor-needs-end': 'Un auditeur est invité pour un temps. Donnez une date de fin.',
  'membership.ends-in-the-past': 'La date de fin ({endsOn}) est déjà passée. Choisissez-en une à venir.',
  'membership.already-withdrawn': 'Ce droit a déjà été retiré.',
  'membership.already-invited':
    '{email} est déjà invité avec ce rôle. Choisissez-en un autre, ou annulez l’invitation qui attend.',
  'project.unknown': 'Ce projet n’existe pas, ou vous n’y avez pas de rôle.',
  'membership.unknown': 'Ce droit n’existe plus : quelqu’un l’a retiré avant vous. Rechargez la page.',
  'person.unknown': 'Cette personne n’existe pas, ou vos droits ne permettent pas de la voir.',
  'request.too-complex':
    'Cette demande est trop vaste pour être lue en une fois. Rechargez la page ; si cela revient, signalez-le.',
  'portal.unavailable':
    'La base de données du portail ne répond pas. Votre saisie reste sur cet appareil ; réessayez dans une minute.',
  'request.too-slow':
    'Cette demande a pris trop de temps et a été arrêtée. Rien n’a été modifié ; réessayez dans une minute.',
  'request.unknown-document':
    'Cette page date d’avant une mise à jour du portail. Rechargez-la : votre saisie reste sur cet appareil.',
} as const;
