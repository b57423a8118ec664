/** Why a file was not taken or not given, by the API's code. */
export const refusalsFr = {
  'document.tampered':
    'Ce fichier ne correspond plus à son empreinte : il a été altéré après son dépôt. Ne l’utilisez pas et prévenez le chef de file.',
  'document.too-large': 'Ce fichier dépasse la taille permise. Réduisez-le ou séparez-le en plusieurs fichiers.',
} as const;
