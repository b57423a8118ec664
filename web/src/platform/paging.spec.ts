import { gql, InMemoryCache } from '@apollo/client';
import { expect, it } from '@jest/globals';
import { paged } from './paging';

const query = gql`
  query Claims($projectId: ID!, $after: String) {
    claims(projectId: $projectId, after: $after) {
      nodes {
        id
      }
    }
  }
`;

it('lengthens a list by its next page and starts again with its first', () => {
  const cache = new InMemoryCache({ typePolicies: { Query: { fields: { claims: paged('projectId') } } } });
  const write = (projectId: string, after: string | null, ...ids: string[]) =>
    cache.writeQuery({
      query,
      variables: { projectId, after },
      data: { claims: { __typename: 'ClaimPage', nodes: ids.map((id) => ({ __typename: 'Claim', id })) } },
    });
  const read = (projectId: string) =>
    cache
      .readQuery<{ claims: { nodes: { id: string }[] } }>({ query, variables: { projectId } })
      ?.claims.nodes.map(({ id }) => id);
  write('a', null, '1', '2');
  write('a', '2', '3');
  write('b', null, '9');
  expect(read('a')).toEqual(['1', '2', '3']);
  expect(read('b')).toEqual(['9']);
  write('a', null, '4');
  expect(read('a')).toEqual(['4']);
});
