import { graphql } from '../../graphql/gql';
import type { JournalFamily, JournalFilter, TrailQuery } from '../../graphql/graphql';
import { addDays, addMonths, type Day, isDay } from '../../platform/day';
import { isId } from '../../platform/url-state';

export const TrailQueryDocument = graphql(`
  query Trail($projectId: ID!, $filter: JournalFilter, $language: String!, $after: String) {
    trail(projectId: $projectId, filter: $filter) {
      projectId
      first
      last
      step
      accessEndsOn
      moments {
        from
        family
        lines
      }
      actors {
        id
        name
      }
      partners {
        id
        shortName
      }
    }
    journal(projectId: $projectId, filter: $filter, first: 50, after: $after) {
      total
      nodes {
        id
        seq
        at
        by(language: $language)
        event
        family
        subjectType
        subjectId
        hash
        told(language: $language)
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Trail = TrailQuery['trail'];
export type TrailLine = TrailQuery['journal']['nodes'][number];

export const families: readonly JournalFamily[] = [
  'PEOPLE',
  'PLAN',
  'DELIVERABLES',
  'RISKS',
  'DEMONSTRATORS',
  'AGREEMENT',
  'SPENDING',
  'CLAIMS',
  'CONTROL',
  'FILES',
];

/** What the address says of the trail. */
export const address = { du: '', au: '', personne: '', faits: '', partenaire: '', sujet: '' };
export const sound = { partenaire: isId, sujet: isId };
export type Choices = Readonly<Record<keyof typeof address, string>>;

export const isNarrowed = (choices: Choices): boolean => Object.values(choices).some((said) => said !== '');

/** The filter the API is asked for; what nobody could have chosen is left out. */
export function filterOf({ du, au, personne, faits, partenaire, sujet }: Choices): JournalFilter {
  const family = families.find((one) => one === faits);
  const said: JournalFilter = {
    from: isDay(du) ? du : undefined,
    until: isDay(au) ? au : undefined,
    actorId: personne || undefined,
    families: family && [family],
    partnerId: partenaire || undefined,
    subjectId: sujet || undefined,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** The steps of time between the first and the last, each by its first day. */
export function stepsOf({ moments, step }: Pick<Trail, 'moments' | 'step'>): Day[] {
  const days = moments.map(({ from }) => from).sort();
  const [first, last] = [days[0], days.at(-1)];
  const steps: Day[] = [];
  if (!first || !last) return steps;
  for (let at = first; at <= last && steps.length < 500; ) {
    steps.push(at);
    at = step === 'MONTH' ? addMonths(at, 1) : addDays(at, step === 'WEEK' ? 7 : 1);
  }
  return steps;
}

const places: Readonly<Record<string, (id: string) => string>> = {
  'work-package': (id) => `lots/${id}`,
  milestone: (id) => `echeances?jalon=${id}`,
  deliverable: (id) => `echeances?livrable=${id}`,
  risk: (id) => `risques/${id}`,
  claim: (id) => `demandes/${id}`,
  'partner-claim': (id) => `remontees/${id}`,
  agreement: () => 'convention',
  transfer: () => 'convention',
  membership: () => 'consortium',
  demonstrator: () => 'demonstrateurs',
  'elementary-function': () => 'demonstrateurs',
  scenario: () => 'planning/scenarios',
  dependency: () => 'planning',
  baseline: () => 'planning/comparaison',
  closure: () => 'planning/calendriers',
  'working-week': () => 'planning/calendriers',
  'claim-period': () => 'periodes',
};

const removal = /\.(removed|row-removed|discarded)$/;

/** Where what a line speaks of is opened, below the project; nowhere for what is gone or has no screen of its own. */
export function placeOf({ subjectType, subjectId, event }: Pick<TrailLine, 'subjectType' | 'subjectId' | 'event'>) {
  return removal.test(event) ? undefined : places[subjectType]?.(subjectId);
}

/** The permission on the project that opens a place. */
export function permissionFor(place: string): string {
  if (place.startsWith('demandes')) return 'project.claims';
  if (place.startsWith('remontees')) return 'project.declare';
  if (place.startsWith('periodes')) return 'project.contribute';
  return 'project.read';
}
