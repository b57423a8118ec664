import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql/gql';
import type { WorkingCalendarsQuery } from '../../graphql/graphql';

const WorkingCalendarsQueryDocument = graphql(`
  query WorkingCalendars($projectId: ID!) {
    workingCalendars(projectId: $projectId) {
      projectId
      startsOn
      endsOn
      viewerCan
      weeks {
        id
        weekdays
        holidays
        version
        viewerCan
        partner {
          id
          shortName
          illustrative
        }
      }
      closures {
        id
        partnerId
        nameFr
        nameEn
        startsOn
        endsOn
        version
      }
      holidays {
        day
        name
        regime
      }
    }
  }
`);

export type Calendars = WorkingCalendarsQuery['workingCalendars'];
export type PartnerWeek = Calendars['weeks'][number];
export type Closure = Calendars['closures'][number];

/** By which days everyone works, as the API says it. */
export const useCalendars = (projectId: string) =>
  useQuery(WorkingCalendarsQueryDocument, { variables: { projectId }, fetchPolicy: 'cache-and-network' });

/** The permission that opens the verbs of a calendar. */
export const KEEP = 'working-calendar.keep';

/** What a closure is called in the language of the page. */
export const nameOf = ({ nameFr, nameEn }: Pick<Closure, 'nameFr' | 'nameEn'>, language: string): string =>
  language === 'fr' ? nameFr : nameEn;
