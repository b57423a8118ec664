/** Pourquoi un fichier n’est pas pris, et ce qui y remédie. */
export const refusalsFr = {
  'plan-file.empty': 'Ce fichier est vide. Enregistrez de nouveau le plan, puis choisissez ce fichier.',
  'plan-file.too-large':
    'Ce fichier dépasse {megabytes} Mo. Enregistrez le plan seul, sans pièces jointes ni répartitions.',
  'plan-file.kind-not-read':
    'Les fichiers « {extension} » ne sont pas lus. Enregistrez le plan en XML (Microsoft Project), en XLSX ou en CSV.',
  'plan-file.not-xml':
    'Ce fichier n’est pas du XML bien formé : la lecture s’arrête à la ligne {line}. Enregistrez-le de nouveau depuis votre logiciel.',
  'plan-file.declares-entities':
    'Ce fichier déclare des entités (DOCTYPE) : il n’est pas lu, par sécurité. Enregistrez le plan depuis votre logiciel, sans modèle externe.',
  'plan-file.wrong-encoding':
    'Les caractères de ce fichier ne sont pas ceux qu’il annonce ({encoding}). Enregistrez-le en UTF-8.',
  'plan-file.not-a-plan':
    'Ce XML n’est pas un plan de Microsoft Project : il commence par « {root} ». Exportez au format XML de Microsoft Project.',
  'plan-file.not-a-workbook': 'Ce classeur ne s’ouvre pas. Partez de l’export XLSX de ce planning.',
  'plan-file.not-a-table':
    'Ce tableau ne se lit pas : la lecture s’arrête à la ligne {line}. Enregistrez-le en « CSV UTF-8 » depuis votre tableur.',
  'plan-file.too-deep': 'Ce fichier emboîte plus de {most} niveaux : ce n’est pas un plan. Exportez-le de nouveau.',
  'plan-file.too-many': 'Ce fichier dépasse la limite de {most}. Exportez une partie du plan à la fois.',
  'plan-file.no-rows': 'Ce fichier ne contient aucune tâche. Vérifiez que le bon plan a été enregistré.',
  'plan-file.columns-missing':
    'Il manque des colonnes : {columns}. Nommez-les ainsi en première ligne, ou partez de l’export de ce planning.',
  'plan-file.same-uid': 'Deux tâches portent le même numéro {uid}, dont « {task} ». Enregistrez de nouveau le plan.',
  'plan-file.impossible-date': '« {task} » a une date impossible : {text} ({field}). Corrigez-la dans votre logiciel.',
  'plan-file.ends-before-it-starts':
    '« {task} » finit le {endsOn}, avant de commencer le {startsOn}. Corrigez ses dates.',
  'plan-file.lots-go-round':
    'Des lots se contiendraient l’un l’autre. Revoyez la structure du plan dans votre logiciel.',
  'plan-cell.missing': 'La cellule {cell} est vide. Remplissez-la.',
  'plan-cell.not-a-day': 'La cellule {cell} n’est pas une date : « {text} ». Écrivez-la comme 31/12/2020.',
  'plan-cell.ends-before-it-starts':
    'La cellule {cell} finit le {endsOn}, avant le début du {startsOn}. Corrigez l’une des deux.',
  'plan-cell.not-a-percentage': 'La cellule {cell} n’est pas un pourcentage entier de 0 à 100 : « {text} ».',
  'plan-cell.kind-unknown': 'La cellule {cell} dit « {text} ». Choisissez un type dans la liste.',
  'plan-cell.code-twice': 'Le code « {code} » de la cellule {cell} sert déjà plus haut. Donnez-en un autre.',
  'plan-cell.parent-unknown':
    'La cellule {cell} nomme le lot « {code} », qui n’est pas dans le fichier. Corrigez le code.',
  'plan-cell.predecessor-unknown':
    'La cellule {cell} attend « {text} », qui n’est pas un code du fichier. Écrivez par exemple « T1.2 FS+5d ».',
  'plan-import.unknown': 'Cet import n’existe pas, ou n’existe plus. Choisissez de nouveau le fichier.',
  'plan-import.not-read': 'Le fichier n’a pas été reçu. Choisissez-le de nouveau.',
  'plan-import.plan-changed':
    'Le plan a changé depuis cet aperçu : rien n’a été fait. Relisez l’aperçu, remis à jour, puis décidez.',
  'plan-import.has-problems':
    '{count, plural, one {Un point bloque l’import} other {# points bloquent l’import}} : rien n’a été fait. Corrigez le fichier, puis recommencez.',
  'plan-import.row-in-use':
    '{code} ne peut pas être retiré : des avancements, livrables ou dépenses y sont attachés. Gardez cette ligne, rien n’a été fait.',
} as const;
