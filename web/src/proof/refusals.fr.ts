/** Why a trail or a proof could not be had, by the API's code. */
export const refusalsFr = {
  'trail.too-long':
    'Ce filtre laisse {lines} lignes, et un fichier en tient {most}. Resserrez les dates, ou choisissez une sorte de faits.',
  'proof.not-submitted':
    'La demande n° {number} n’est pas encore déposée : il n’y a rien à prouver. Déposez-la, puis exportez sa preuve.',
} as const;
