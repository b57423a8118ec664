/** Why the demonstrators could not be read, by the API's code. */
export const refusalsFr = {
  'demonstrator.too-many':
    'Ce projet a plus de démonstrateurs que cet écran n’en montre. Signalez-le : rien n’a été modifié.',
} as const;
