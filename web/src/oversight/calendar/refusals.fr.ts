/** Pourquoi une adresse de calendrier n’est pas changée, et ce qui y remédie. */
export const refusalsFr = {
  'calendar-link.unknown': 'Cette adresse n’existe pas, ou n’est pas la vôtre. Rechargez la page.',
  'calendar-link.revoked': 'Cette adresse est déjà révoquée. Créez-en une autre.',
  'calendar-link.too-many':
    'Vous avez déjà {most} adresses pour ce projet. Révoquez-en une avant d’en créer une autre.',
} as const;
