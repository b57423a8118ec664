/** Why a file was not taken or not given, by the API's code. */
export const refusalsFr = {
  'document.kind-not-allowed':
    'Le portail ne garde pas les fichiers « .{extension} ». Enregistrez-le en PDF, image (PNG, JPEG), XLSX, CSV, XML, ICS ou texte.',
  'document.not-what-it-says':
    'Le contenu de ce fichier n’est pas celui que son nom annonce (reconnu : {recognised}). Ouvrez-le, enregistrez-le au bon format, puis renvoyez-le.',
  'document.not-text': 'Ce fichier n’est pas du texte lisible. Enregistrez-le en UTF-8, puis renvoyez-le.',
  'document.active-content':
    'Ce fichier contient un programme ou un lien caché ({found}). Exportez-le en PDF simple ou en tableur sans macro, puis renvoyez-le.',
  'document.encrypted':
    'Ce fichier est protégé par un mot de passe : personne ne pourrait le contrôler. Retirez la protection, puis renvoyez-le.',
  'document.zip-bomb':
    'Ce classeur se déplie bien au-delà de sa taille. Enregistrez-le de nouveau depuis votre tableur, puis renvoyez-le.',
  'document.name-malformed':
    'Ce nom de fichier ne convient pas : 200 caractères au plus, sans / \\ : * ? " < > |, et sans point au début. Renommez-le, puis renvoyez-le.',
  'document.tampered':
    'Ce fichier ne correspond plus à son empreinte : il a été altéré après son dépôt. Ne l’utilisez pas et prévenez le chef de file.',
  'document.too-large': 'Ce fichier dépasse la taille permise. Réduisez-le ou séparez-le en plusieurs fichiers.',
} as const;
