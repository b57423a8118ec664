/** Why a file was not taken or not given, by the API's code. */
export const refusalsFr = {
  'document.kind-not-allowed':
    'Le portail ne garde pas les fichiers « .{extension} ». Enregistrez-le en PDF, image (PNG, JPEG), XLSX, CSV, XML, ICS ou texte.',
  'document.not-what-it-says':
    'Le contenu de ce fichier n’est pas celui que son nom annonce (reconnu : {recognised, select, unknown {aucun format connu} other {{recognised}}}). Ouvrez-le, enregistrez-le au bon format, puis renvoyez-le.',
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
  'document.too-large': 'Ce fichier dépasse {megabytes} Mo. Réduisez-le ou séparez-le en plusieurs fichiers.',
  'document.empty': 'Ce fichier est vide. Vérifiez-le sur votre appareil, puis renvoyez-le.',
  'document.wrong-size':
    'Ce fichier a changé pendant l’envoi ({expected} octets annoncés, {actual} reçus). Fermez-le dans les autres logiciels, puis renvoyez-le.',
  'document.quota-reached':
    'Les fichiers de ce projet occupent toute la place prévue. Demandez au chef de file d’en faire augmenter la limite.',
  'document.audience-needs-partner':
    'Ce fichier ne peut pas être réservé à un partenaire : ce qu’il accompagne est à tout le consortium.',
  'document.audience-too-wide':
    'Un fichier de cette ligne ne peut pas être ouvert à tout le projet : la demande n’est visible que du chef de file et, une fois envoyée, du financeur. Réservez-le au financeur ou au partenaire.',
  'document.audience-too-narrow':
    'Vous ne verriez pas ce fichier vous-même : ce qu’un contributeur dépose est lu par tout le projet. Ouvrez-le au projet.',
  'document.missing':
    'Ce fichier n’est plus dans le stockage du portail. Prévenez le chef de file, avec son nom et son empreinte.',
  'document.unknown': 'Ce fichier n’existe pas, ou vos droits ne permettent pas de le voir.',
  'subject.unknown':
    'Ce à quoi ce fichier devait être joint n’existe plus, ou vos droits ne permettent pas de le voir.',
  'ticket.spent': 'Ce lien a déjà servi ou a expiré. Recommencez : un nouveau lien sera fait.',
  'ticket.unknown': 'Ce lien n’est pas valable. Recommencez : un nouveau lien sera fait.',
  'document-version.unknown': 'Cette version du fichier n’existe pas, ou vos droits ne permettent pas de la voir.',
} as const;
