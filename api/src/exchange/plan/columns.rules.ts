import { namesOf, type SheetKey, sheetKeys } from './sheet.rules.js';

/** Names that other programs and people give to the same columns. */
const otherNames: Readonly<Record<SheetKey, readonly string[]>> = {
  code: ['WBS', 'N°', 'Numéro', 'Number', 'Référence', 'Reference', 'Ref'],
  kind: ['Nature', 'Kind', 'Genre'],
  parent: ['Parent', 'Sous', 'Under', 'WP', 'Lot parent'],
  title: ['Nom', 'Name', 'Nom de la tâche', 'Task name', 'Tâche', 'Task', 'Libellé', 'Désignation', 'Label'],
  partner: ['Responsable', 'Noms ressources', 'Resource names', 'Ressources', 'Resources', 'Who', 'Qui', 'Owner'],
  startsOn: ['Date de début', 'Start date', 'Du', 'From', 'Starts on', 'Début prévu'],
  endsOn: ['Date de fin', 'End date', 'Finish', 'Finish date', 'Au', 'Until', 'To', 'Échéance', 'Due', 'Fin prévue'],
  progress: ['Avancement', 'Progress', '% achevé', '% terminé', '% complete', '%'],
  predecessors: ['Prédécesseurs', 'Predecessors', 'Après', 'After', 'Dépend de', 'Depends on'],
  state: ['Statut', 'Status'],
  id: ['Id Jalon'],
};

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

const keys = new Map(
  sheetKeys.flatMap((key) => [key, ...namesOf(key), ...otherNames[key]].map((name) => [folded(name), key] as const)),
);
/** By order, when nothing says what the columns are: all of ours, or the few that a plan needs. */
const WHOLE = sheetKeys;
const FEW: readonly SheetKey[] = ['code', 'title', 'startsOn', 'endsOn', 'partner', 'progress', 'predecessors'];

/** What each column is, as its heading says; of two that say the same, the first. */
export function keysOf(head: readonly string[]): Array<SheetKey | null> {
  const taken = new Set<SheetKey>();
  return head.map((name) => {
    const key = keys.get(folded(name));
    if (!key || taken.has(key)) return null;
    taken.add(key);
    return key;
  });
}

export interface GuessedColumns {
  /** Whether the first row names the columns, and is no row of the plan. */
  readonly titled: boolean;
  readonly columns: ReadonlyArray<SheetKey | null>;
}

/** What the columns of a block of cells are: by their headings when the first row holds two or more, else by their order. */
export function guessedColumns(first: readonly string[]): GuessedColumns {
  const columns = keysOf(first);
  if (columns.filter((key) => key !== null).length >= 2) return { titled: true, columns };
  const order = first.length > FEW.length ? WHOLE : FEW;
  return { titled: false, columns: first.map((_, i) => order[i] ?? null) };
}
