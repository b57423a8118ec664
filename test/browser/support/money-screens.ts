const claims = { fr: 'Demandes de paiement', en: 'Claims' };
const third = { fr: 'Acompte n°\u00a03', en: 'Interim claim no.\u00a03' };
const fourth = { fr: 'Acompte n°\u00a04', en: 'Interim claim no.\u00a04' };
const same = (name: string) => ({ fr: name, en: name });

/** What these screens are about, by id. */
interface Subjects {
  readonly declaration: string;
  readonly tissot: string;
  readonly sent: string;
  readonly draft: string;
  readonly line: string;
  readonly amendment: string;
}

/** The screens of the money, as those who have it open them. */
export const moneyScreens = (
  at: (path: string) => string,
  { declaration, tissot, sent, draft, line, amendment }: Subjects,
) => {
  const opened = `demandes/${sent}`;
  return [
    {
      who: 'etienne',
      what: 'what waits for the authority',
      at: '/ma-file',
      titled: { fr: 'Ma file', en: 'My queue' },
      reach: 'main a[class*=primary]',
      holds: 'tbody a',
    },
    {
      who: 'etienne',
      what: 'a claim reviewed line by line',
      at: at(`demandes/${sent}/revue?ligne=${line}&voir=constats`),
      titled: { fr: 'Acompte n°\u00a03, revue ligne à ligne', en: 'Interim claim no.\u00a03, line by line review' },
      reach: 'main section button[class*=primary]',
      holds: 'main li button[aria-current=true]',
    },
    {
      who: 'claire',
      what: 'the agreement and its amendment',
      at: at('convention'),
      titled: { fr: 'Convention', en: 'Agreement' },
      reach: 'main a[class*=primary]',
      holds: 'tbody button',
    },
    {
      who: 'claire',
      what: 'an amendment drawn up',
      at: at(`convention/${amendment}`),
      titled: { fr: 'Rédaction de l’avenant', en: 'Drawing up the amendment' },
      reach: 'input[data-cell]',
      holds: 'input[data-cell]',
    },
    {
      who: 'claire',
      what: 'who declares what by when',
      at: at('periodes'),
      titled: { fr: 'Calendrier des remontées', en: 'Calendar of declarations' },
      reach: 'tbody button',
      holds: 'tbody li',
    },
    {
      who: 'etienne',
      what: 'what was paid',
      at: at('versements'),
      titled: { fr: 'Versements', en: 'Payments' },
      reach: 'main button',
      holds: 'tbody tr',
    },
    {
      who: 'claire',
      what: 'what is expected to be spent',
      at: at('periodes/previsions'),
      titled: { fr: 'Prévisions de dépenses', en: 'Forecasts of spending' },
      reach: 'main select',
      holds: 'tfoot',
    },
    {
      who: 'anne-lise',
      what: 'the hours of everyone',
      at: at('temps'),
      titled: { fr: 'Temps et paie', en: 'Time and pay' },
      reach: 'tbody a',
      holds: 'tbody a',
    },
    {
      who: 'anne-lise',
      what: 'a month of hours',
      at: at(`temps/${tissot}?mois=2019-10`),
      titled: { fr: 'M. Tissot, oct.\u00a02019', en: 'M. Tissot, Oct\u00a02019' },
      reach: 'main input',
      holds: 'main table',
    },
    {
      who: 'anne-lise',
      what: 'the expenditure of her partner, salaries aside',
      at: at('depenses'),
      titled: { fr: 'Mes dépenses', en: 'My expenditure' },
      reach: '[data-cell="0:2"]',
      holds: '[data-cell="0:2"]',
    },
    {
      who: 'claire',
      what: 'what partners declare of a period',
      at: at('remontees'),
      titled: { fr: 'Remontées de dépenses', en: 'Partner claims' },
      reach: 'tbody a',
      holds: 'tbody a',
    },
    {
      who: 'claire',
      what: 'a declaration that waits to be read',
      at: at(`remontees/${declaration}`),
      titled: { fr: 'Remontée de dépenses, Diaclone', en: 'Partner claim, Diaclone' },
      reach: 'main button[class*=primary]',
      holds: 'tfoot',
    },
    {
      who: 'anne-lise',
      what: 'the import of expenditure',
      at: at('depenses/importer'),
      titled: { fr: 'Importer des dépenses', en: 'Import expenses' },
      reach: 'main button',
      holds: 'main button',
    },
    {
      who: 'samir',
      what: 'salaries on their way into the ledger',
      at: at('depenses/salaires'),
      titled: { fr: 'Salaires à prendre', en: 'Salaries to take' },
      reach: 'tbody input',
      holds: 'tbody input',
    },
    {
      who: 'samir',
      what: 'the goods that are written off',
      at: at('depenses/biens'),
      titled: { fr: 'Biens amortis', en: 'Goods written off' },
      reach: 'main button[class*=primary]',
      holds: 'main section',
    },
    {
      who: 'samir',
      what: 'what an hour of each is worth',
      at: at('temps/taux'),
      titled: { fr: 'Taux horaires', en: 'Hourly rates' },
      reach: 'tbody a',
      holds: 'tbody a',
    },
    {
      who: 'anne-lise',
      what: 'the evidence of her partner',
      at: at('depenses/pieces'),
      titled: { fr: 'Mes pièces', en: 'My evidence' },
      reach: 'tbody a',
      holds: 'tbody a',
    },
    { who: 'claire', what: 'claims', at: at('demandes'), titled: claims, reach: 'tbody a', holds: 'tbody a' },
    {
      who: 'claire',
      what: 'a claim in preparation',
      at: at(`demandes/${draft}`),
      titled: fourth,
      reach: 'main button[class*=primary]',
      holds: 'tbody button',
    },
    {
      who: 'claire',
      what: 'the consolidation of a claim',
      at: at('demandes/consolidation'),
      titled: same('Consolidation'),
      reach: 'main button[class*=primary]',
      holds: 'main dl',
    },
    { who: 'claire', what: 'budget', at: at('budget'), titled: same('Budget'), reach: 'th button', holds: 'tfoot' },
    { who: 'anne-lise', what: 'budget', at: at('budget'), titled: same('Budget'), reach: 'th button', holds: 'tfoot' },
    { who: 'etienne', what: 'claims', at: at('demandes'), titled: claims, reach: 'tbody a', holds: 'tbody a' },
    { who: 'etienne', what: 'a claim', at: at(opened), titled: third, reach: 'tbody button', holds: 'tbody button' },
    {
      who: 'etienne',
      what: 'the budget beside a claim',
      at: at(`${opened}?vue=budget`),
      titled: third,
      reach: 'th button',
      holds: 'tfoot',
    },
    {
      who: 'etienne',
      what: 'a line of a claim',
      at: at(`${opened}?texte=AB-2019-1187&ligne=${line}`),
      titled: third,
      reach: '[role=dialog] li button',
      holds: '[role=dialog] li button',
    },
    {
      who: 'etienne',
      what: 'the proof of a claim',
      at: at(`${opened}/preuve`),
      titled: { fr: `Preuve, ${third.fr}`, en: `Proof, ${third.en}` },
      reach: '[role=treeitem]',
      holds: '[role=treeitem]',
    },
    {
      who: 'etienne',
      what: 'the audit trail',
      at: at('piste-audit'),
      titled: { fr: 'Piste d’audit', en: 'Audit trail' },
      reach: 'tbody button',
      holds: 'tbody a',
    },
  ] as const;
};
