/** The stairs each module stands on. What it may import is itself and everything below, all the way down. */
type Stairs = Readonly<Record<string, readonly string[]>>;

/** The modules of the API, foundations first. */
export const apiStairs: Stairs = {
  kernel: [],
  platform: ['kernel'],
  documents: ['platform'],
  consortium: ['documents'],
  workplan: ['consortium'],
  demonstrators: ['workplan'],
  budget: ['workplan'],
  effort: ['budget'],
  expenditure: ['effort'],
  claims: ['expenditure'],
  review: ['claims'],
  payments: ['review'],
  oversight: ['payments', 'demonstrators'],
  proof: ['payments'],
  exchange: ['oversight', 'proof'],
  demonstration: ['exchange'],
};

/** The rooms of the web: the same nouns in the same order, above what knows no noun. */
export const webStairs: Stairs = {
  graphql: [],
  platform: ['graphql'],
  ui: ['platform'],
  documents: ['ui'],
  consortium: ['documents'],
  workplan: ['consortium'],
  demonstrators: ['workplan'],
  budget: ['workplan'],
  effort: ['budget'],
  expenditure: ['effort'],
  claims: ['expenditure'],
  review: ['claims'],
  payments: ['review'],
  oversight: ['payments', 'demonstrators'],
  proof: ['claims'],
};

/** Every module from which this one may import. */
export function below(stairs: Stairs, module: string): ReadonlySet<string> {
  const reached = new Set([module]);
  for (const step of reached) for (const lower of stairs[step] ?? []) reached.add(lower);
  return reached;
}
