/** Why the control of a claim could not go on, by the API's code. */
export const refusalsFr = {
  'control.none':
    'Le contrôle de la demande n° {number} n’a pas commencé. Déclarez-la recevable, puis ouvrez le contrôle.',
  'control.unknown': 'Ce contrôle n’existe pas, ou vos droits ne permettent pas de le voir. Revenez aux demandes.',
  'control.unready':
    '{code, select, NO_SAMPLE {Aucun échantillon n’est tiré, et {count, plural, one {une ligne n’est pas décidée} other {# lignes ne sont pas décidées}}. Tirez l’échantillon, ou décidez de tout.} UNDECIDED {{count, plural, one {Une ligne de l’échantillon n’est pas décidée} other {# lignes de l’échantillon ne sont pas décidées}}. Décidez-en d’abord.} QUESTIONS_OPEN {{count, plural, one {Une question reste ouverte} other {# questions restent ouvertes}}. Closez-les d’abord.} UNNOTIFIED {{count, plural, one {Un constat n’est pas notifié} other {# constats ne sont pas notifiés}}. Notifiez-les, et attendez la réponse.} ANSWERS_OPEN {Les réponses à {count, plural, one {un constat sont encore ouvertes} other {# constats sont encore ouvertes}}. Closez les réponses d’abord.} other {Quelque chose reste ouvert. Rechargez la page pour voir quoi.}}',
  'control.nothing-found': 'Aucun nouveau constat à notifier sur la demande n° {number}. Concluez le contrôle.',
  'control.due-too-soon':
    'Une réponse ne peut pas être attendue le {dueOn} : nous sommes le {today}. Choisissez un jour à venir.',
  'control.nothing-open': 'Aucune réponse n’est ouverte sur la demande n° {number}. Rechargez la page.',
  'control.answers-awaited':
    '{count, plural, one {Un constat attend} other {# constats attendent}} encore une réponse, jusqu’au {dueOn}. Closez quand tous ont répondu, ou après ce jour.',
  'sample.decided':
    '{count, plural, one {Une ligne est déjà décidée} other {# lignes sont déjà décidées}} : l’échantillon ne se tire plus. Ajoutez des lignes à la main.',
  'sample.reason-missing': 'Un échantillon est déjà tiré. Dites pourquoi vous le tirez à nouveau.',
  'sample.flat-rate':
    'La ligne {number} est un forfait : elle est recalculée sur ce qui est retenu de son assiette. Choisissez une ligne de l’assiette.',
  'sample.already-in': 'La ligne {number} est déjà dans l’échantillon. Choisissez-en une autre.',
  'finding.closed': 'Les réponses au constat sur la ligne {number} sont closes. Écrivez au service instructeur.',
  'finding.words-missing': 'Dites pourquoi vous contestez le constat sur la ligne {number}.',
  'line-review.unknown': 'Ce constat n’existe pas, ou il n’est pas à vous. Rechargez la page.',
  'certificate.unknown':
    'Ce certificat n’existe pas, ou vos droits ne permettent pas de le voir. Revenez aux demandes.',
} as const;
