/** Why a file of expenditure, or one of its cells, was not taken. */
export const refusalsFr = {
  'expense-file.kind-not-read':
    'Les fichiers « {extension} » ne sont pas lus. Un FEC se termine par .txt ; un tableau est en XLSX, CSV ou TSV.',
  'expense-file.too-large': 'Ce fichier est vide ou dépasse {megabytes} Mo. Exportez une période à la fois.',
  'expense-file.columns-missing':
    'Des colonnes manquent : {columns}. Partez du modèle, ou titrez les colonnes comme lui.',
  'expense-file.not-a-workbook': 'Ce classeur ne s’ouvre pas. Partez du modèle.',
  'expense-file.not-a-table':
    'Ce tableau ne se lit pas : la lecture s’arrête à la ligne {line}. Enregistrez-le en « CSV UTF-8 ».',
  'expense-file.no-rows': 'Ce fichier n’a aucune ligne. Remplissez-en la première feuille, puis renvoyez-le.',
  'expense-file.too-many': 'Ce tableau dépasse {most, number} lignes. Séparez-le en plusieurs fichiers.',
  'expense-file.too-many-charges':
    'Ce fichier a plus de {most, number} charges. Demandez à votre logiciel un export des seuls journaux du projet.',
  'expense-import.unknown': 'Cet import n’existe plus, ou il n’est pas le vôtre. Renvoyez le fichier.',
  'expense-import.cancelled': 'Cet import a été arrêté : rien n’a été gardé. Renvoyez le fichier.',
  'expense-import.being-taken': 'Cet import entre déjà dans vos dépenses : attendez qu’il y soit, ou arrêtez-le.',
  'expense-import.stopped': 'Cet import a été arrêté : rien n’est entré. Vous pouvez le reprendre.',
  'expense-import.not-read': 'Ce fichier n’a pas encore été lu en entier. Renvoyez-le.',
  'expense-import.has-mistakes':
    'Ce fichier a {count, plural, one {une erreur} other {# erreurs}} : rien n’en est pris. Corrigez-le, puis renvoyez-le.',
  'expense-import.without-work':
    'Un lot manque pour {lines, plural, one {une ligne} other {# lignes}} : choisissez-en un pour le fichier, ou pour chaque compte.',
  'expense-import.nothing-new': 'Tout ce que dit ce fichier est déjà dans vos dépenses : il n’y a rien à ajouter.',
  'expense-import.too-many':
    'Plus de {most, number} dépenses entreraient en une fois. Choisissez une période plus courte.',
  'account-rule.already-kept': 'Les comptes qui commencent par {begins} ont déjà une règle. Rechargez la page.',
  'account-rule.unknown': 'Cette règle n’existe plus. Rechargez la page.',
  'import-cell.missing': 'Cette case est vide : elle doit être remplie.',
  'import-cell.too-long': 'Ce texte a plus de {most, number} caractères : raccourcissez-le.',
  'import-cell.not-a-day': '« {text} » n’est pas une date : écrivez 5/2/2020.',
  'import-cell.not-an-amount': '« {text} » n’est pas un montant au centime : écrivez 1234,50.',
  'import-cell.not-a-share': '« {text} » n’est pas une part : de 0,01 à 100.',
  'import-cell.category-unknown': '« {text} » n’est pas un poste : choisissez dans la liste du modèle.',
  'import-cell.work-unknown': '« {text} » n’est pas le code d’un lot de ce projet.',
  'import-cell.salaries-of-the-books': 'Les salaires sont importés par ceux qui tiennent les comptes.',
} as const;
