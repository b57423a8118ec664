/** The screens of a control, of the second claim, as those who have it open them. */
export const controlScreens = (at: (path: string) => string, certified: string) =>
  [
    {
      who: 'etienne',
      what: 'the sample of a claim',
      at: at(`demandes/${certified}/echantillon`),
      titled: { fr: 'Échantillon', en: 'Sample' },
      reach: 'main button',
      holds: 'tbody',
    },
    {
      who: 'etienne',
      what: 'the decision on a claim',
      at: at(`demandes/${certified}/decision`),
      titled: { fr: 'Décision et certificat', en: 'Decision and certificate' },
      reach: 'main nav a',
      holds: 'tfoot',
    },
    {
      who: 'etienne',
      what: 'what a control found and what partners answered',
      at: at(`demandes/${certified}/retours`),
      titled: { fr: 'Retours du contrôle', en: 'Findings of the control' },
      reach: 'main nav a',
      holds: 'main section tbody',
    },
  ] as const;
