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
  'demonstrator.unknown': 'Ce démonstrateur n’existe pas ou plus, ou vos droits ne permettent pas de le voir.',
  'demonstrator.code-taken': 'Un autre démonstrateur du projet a déjà le code {code}. Choisissez-en un autre.',
  'demonstrator.in-use':
    '{functions, plural, one {# fonction tient} other {# fonctions tiennent}} encore à {code}. Déplacez-les ou retirez-les d’abord.',
  'elementary-function.code-taken': 'Une autre fonction du projet a déjà le code {code}. Choisissez-en un autre.',
  'elementary-function.part-of-itself':
    '{parent} est {code}, ou une de ses parties : une fonction ne peut pas faire partie d’elle-même. Choisissez une autre place.',
  'elementary-function.in-use':
    '{by, select, PARTS {{code} a des parties : déplacez-les ou retirez-les d’abord.} STUDIES {Des lots travaillent à {code} : retirez d’abord ces études.} REQUIREMENTS {{code} a des exigences : retirez-les d’abord ; celles qui ont été vérifiées restent, et la fonction avec elles.} INTERFACES {{code} a des interfaces : retirez-les d’abord.} other {La maturité de {code} a déjà bougé : son histoire reste, et la fonction avec elle.}}',
  'study.unknown': 'Cette étude n’existe pas ou plus, ou vos droits ne permettent pas de la voir.',
  'study.beyond-whole':
    'Il ne reste que {left} % de {code} : {share} % dépasserait le tout. Baissez cette part, ou celle d’une autre étude.',
  'study.said-already': 'Cette étude existe déjà pour {code}, ce partenaire et ce livrable. Modifiez-la plutôt.',
  'function-interface.unknown': 'Cette interface n’existe pas ou plus, ou vos droits ne permettent pas de la voir.',
  'function-interface.with-itself': 'Une interface relie deux fonctions : choisissez-en une autre que {code}.',
  'function-interface.not-yet': 'Le {agreedOn} n’est pas encore venu : nous sommes le {today}. Donnez un jour passé.',
} as const;
