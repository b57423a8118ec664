import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import { graphql } from '../graphql/gql';
import { newId } from '../platform/apollo';
import { CHANGES_NOTHING } from '../platform/overtaken';

const OpenDownloadMutation = graphql(`
  mutation UseFileLink_OpenDownload($input: OpenDownloadInput!) {
    openDownload(input: $input) {
      id
      url
    }
  }
`);

/** An address that gives one version of a file once, within a minute. */
export function useFileLink(): (documentVersionId: string) => Promise<string> {
  const [openDownload] = useMutation(OpenDownloadMutation, { context: CHANGES_NOTHING });
  return useCallback(
    async (documentVersionId) => {
      const { data } = await openDownload({ variables: { input: { id: newId(), documentVersionId } } });
      if (!data) throw new Error('the portal gave no address');
      return data.openDownload.url;
    },
    [openDownload],
  );
}
