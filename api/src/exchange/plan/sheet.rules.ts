import type { OutgoingItem, OutgoingPlan } from './outgoing-plan.rules.js';
import { codeOfLink } from './predecessor.rules.js';

export const sheetKeys = [
  'code',
  'kind',
  'parent',
  'title',
  'partner',
  'startsOn',
  'endsOn',
  'progress',
  'predecessors',
  'state',
  'id',
] as const;
export type SheetKey = (typeof sheetKeys)[number];

type Language = 'fr' | 'en';

const titles: Readonly<Record<SheetKey, Readonly<Record<Language, string>>>> = {
  code: { fr: 'Code', en: 'Code' },
  kind: { fr: 'Type', en: 'Type' },
  parent: { fr: 'Lot', en: 'Work package' },
  title: { fr: 'Intitulé', en: 'Title' },
  partner: { fr: 'Partenaire', en: 'Partner' },
  startsOn: { fr: 'Début', en: 'Start' },
  endsOn: { fr: 'Fin', en: 'End' },
  progress: { fr: 'Avancement (%)', en: 'Progress (%)' },
  predecessors: { fr: 'Attend', en: 'Waits for' },
  state: { fr: 'État', en: 'State' },
  id: { fr: 'Identifiant Jalon', en: 'Jalon id' },
};

export const kindWords: Readonly<Record<Language, Readonly<Record<OutgoingItem['kind'], string>>>> = {
  fr: { WORK: 'Lot ou tâche', MILESTONE: 'Jalon', DELIVERABLE: 'Livrable' },
  en: { WORK: 'Work package or task', MILESTONE: 'Milestone', DELIVERABLE: 'Deliverable' },
};

export const stateWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: {
    ...{ NOT_STARTED: 'Pas commencé', IN_PROGRESS: 'En cours', AT_RISK: 'À risque', BLOCKED: 'Bloqué', DONE: 'Fait' },
    SUSPENDED: 'Suspendu',
    ...{ PLANNED: 'Prévu', ONGOING: 'En cours', MET: 'Tenu', LATE: 'En retard' },
  },
  en: {
    ...{ NOT_STARTED: 'Not started', IN_PROGRESS: 'In progress', AT_RISK: 'At risk', BLOCKED: 'Blocked', DONE: 'Done' },
    SUSPENDED: 'Suspended',
    ...{ PLANNED: 'Planned', ONGOING: 'Under way', MET: 'Met', LATE: 'Late' },
  },
};

export const columnsIn = (language: Language) => sheetKeys.map((key) => ({ key, title: titles[key][language] }));

/** Every name that a column may bear, in either language. */
export const namesOf = (key: SheetKey): string[] => [titles[key].fr, titles[key].en];

/** One row of a plan as texts and numbers, days as ISO texts. */
export function recordOf(
  item: OutgoingItem,
  plan: OutgoingPlan,
  language: Language,
): Record<SheetKey, string | number | null> {
  const codes = new Map(plan.items.map(({ id, code }) => [id, code]));
  return {
    code: item.code,
    kind: kindWords[language][item.kind],
    parent: codes.get(item.parentId ?? '') ?? '',
    title: item.title,
    partner: item.partner,
    startsOn: item.startsOn,
    endsOn: item.endsOn,
    progress: item.progress,
    predecessors: plan.links
      .filter(({ toId }) => toId === item.id)
      .map((link) => codeOfLink({ ...link, from: codes.get(link.fromId) ?? '' }))
      .join(', '),
    state: stateWords[language][item.state] ?? item.state,
    id: item.id,
  };
}
