const plan = { fr: 'Planning', en: 'Plan' };
const dependencies = { fr: 'Dépendances', en: 'Dependencies' };

/** The screens of the plan, as those who have it open them. */
export const planScreens = (at: (path: string) => string, milestone: string) =>
  [
    {
      who: 'claire',
      what: 'the plan',
      at: at('planning?marges=oui'),
      titled: plan,
      reach: 'td[data-cell=bar]',
      holds: 'tr[data-key]',
    },
    {
      who: 'anne-lise',
      what: 'the plan by partner, the whole project',
      at: at('planning?groupe=partenaire&echelle=projet'),
      titled: plan,
      reach: 'td[data-cell=bar]',
      holds: 'tr[data-key]',
    },
    {
      who: 'anne-lise',
      what: 'the plan beside the agreement',
      at: at('planning/comparaison'),
      titled: { fr: 'Comparaison', en: 'Comparison' },
      reach: 'main select',
      holds: 'tbody svg',
    },
    {
      who: 'claire',
      what: 'why a milestone is where it is',
      at: at(`planning/dependances?pourquoi=${milestone}`),
      titled: dependencies,
      reach: 'button[data-row][aria-current]',
      holds: 'main ol li',
    },
    {
      who: 'anne-lise',
      what: 'a row to ask about',
      at: at('planning/dependances'),
      titled: dependencies,
      reach: 'main ul button',
      holds: 'main ul button',
    },
    {
      who: 'claire',
      what: 'cells to paste into the plan',
      at: at('planning'),
      opens: [
        'main [class*=menu] > div > button[aria-haspopup=menu]',
        '[role=menuitem] >> nth=-1',
        '[role=dialog] [class*=ways] button >> nth=-1',
      ],
      titled: plan,
      reach: '[role=dialog] textarea',
      holds: '[role=dialog] textarea',
    },
    {
      who: 'claire',
      what: 'a partner to close',
      at: at('planning/calendriers'),
      opens: ['main button[class*=primary]'],
      titled: { fr: 'Calendriers', en: 'Calendars' },
      reach: '[role=dialog] input',
      holds: '[role=dialog] input',
    },
    {
      who: 'anne-lise',
      what: 'by which days partners work',
      at: at('planning/calendriers'),
      titled: { fr: 'Calendriers', en: 'Calendars' },
      reach: 'tbody button',
      holds: 'tbody button',
    },
  ] as const;
