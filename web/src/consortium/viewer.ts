import { useQuery } from '@apollo/client/react';
import { graphql } from '../graphql/gql';

const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      id
      name
    }
  }
`);

/** The person who is signed in, as the portal knows them. */
export function useViewer(): { readonly id: string; readonly name: string } | undefined {
  return useQuery(ViewerQuery, { fetchPolicy: 'cache-first' }).data?.viewer;
}
