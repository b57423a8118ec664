import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { graphql } from '../../graphql/gql';
import type { Group } from './rows';
import { useWords } from './words';

const DemonstratorGroupsDocument = graphql(`
  query DemonstratorGroups($projectId: ID!) {
    demonstrators(projectId: $projectId) {
      id
      code
      titleFr
      titleEn
      functions {
        id
        workPackages {
          id
        }
      }
    }
  }
`);

const NONE: readonly Group[] = [];

/** The demonstrators with the work that is studied for them, asked only while the plan is put together by them. */
export function useDemonstratorGroups(projectId: string, asked: boolean): readonly Group[] {
  const say = useWords();
  const { language } = say;
  const rest = say('group.none');
  const { data } = useQuery(DemonstratorGroupsDocument, { variables: { projectId }, skip: !asked });
  return useMemo(() => {
    if (!asked) return NONE;
    const groups = (data?.demonstrators ?? []).map((one): Group => {
      const works = one.functions.flatMap(({ workPackages }) => workPackages.map(({ id }) => id));
      return {
        id: one.id,
        name: `${one.code} ${language === 'fr' ? one.titleFr : one.titleEn}`,
        workIds: new Set(works),
      };
    });
    return [...groups, { id: 'none', name: rest, workIds: null }];
  }, [asked, data, language, rest]);
}
