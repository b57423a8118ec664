import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { createContext, type ReactNode, useContext } from 'react';
import { graphql } from '../graphql/gql';
import type { CurrentProject_ProjectFragment } from '../graphql/graphql';
import { useLanguage } from '../platform/language';
import { PageScope } from '../ui/page';

export const CurrentProjectFragment = graphql(`
  fragment CurrentProject_Project on Project {
    id
    acronym
    titleFr
    titleEn
    startsOn
    endsOn
    illustrative
    viewerCan
  }
`);

const Current = createContext<CurrentProject_ProjectFragment | undefined>(undefined);

interface CurrentProjectProps {
  project: FragmentType<CurrentProject_ProjectFragment>;
  children: ReactNode;
}

/** Tells every screen below which project it is about and what the viewer finds there. */
export function CurrentProject({ project, children }: CurrentProjectProps) {
  const { data, complete } = useFragment({ fragment: CurrentProjectFragment, from: project });
  if (!complete) return null;
  return (
    <Current value={data}>
      <PageScope name={data.acronym}>{children}</PageScope>
    </Current>
  );
}

/** The project this screen is about. */
export function useProject(): CurrentProject_ProjectFragment {
  const project = useContext(Current);
  if (!project) throw new Error('No CurrentProject above this component');
  return project;
}

/** The title of what has one in both languages, in that of the page. */
export function useTitleOf(): (titled: { titleFr: string; titleEn: string }) => string {
  const { language } = useLanguage();
  return ({ titleFr, titleEn }) => (language === 'fr' ? titleFr : titleEn);
}
