/** Why the demonstrators could not be read, by the API's code. */
export const refusalsFr = {
  'demonstrator.too-many':
    'Ce projet a plus de démonstrateurs que cet écran n’en montre. Signalez-le : rien n’a été modifié.',
  'elementary-function.unknown': 'Cette fonction n’existe pas, ou vos droits ne permettent pas de la voir.',
  'readiness.same-level': 'Cette fonction est déjà au TRL {trl}. Choisissez un autre niveau.',
  'readiness.not-yet': 'Le {reachedOn} n’est pas encore venu : nous sommes le {today}. Donnez un jour passé.',
  'readiness.before-last':
    'Le dernier changement est du {lastOn}, après le {reachedOn}. Donnez un jour qui ne réécrit pas l’histoire.',
  'requirement.unknown': 'Cette exigence n’existe pas ou plus, ou vos droits ne permettent pas de la voir.',
  'requirement.code-taken': 'Une autre exigence du projet a déjà le code {code}. Choisissez-en un autre.',
  'requirement.not-yet': 'Le {decidedOn} n’est pas encore venu : nous sommes le {today}. Donnez un jour passé.',
  'requirement.decided':
    '{code} a été vérifiée : elle reste. Pour la retirer, changez d’abord sa mesure, sa cible ou sa vérification.',
} as const;
