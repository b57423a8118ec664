import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../graphql/gql';
import { newId } from '../platform/apollo';
import { type Refusal, refusalIn } from '../platform/refusal';
import { fetchFile, saveFile } from './fetch-file';
import { FileRefused } from './send-file';

const OpenDownloadMutation = graphql(`
  mutation UseDownload_OpenDownload($input: OpenDownloadInput!) {
    openDownload(input: $input) {
      id
      url
    }
  }
`);

export interface StoredFile {
  readonly id: string;
  readonly sha256: string;
}

/** The two ways to a stored file: saved on this device, or looked at here; each by a link that serves once. */
export function useDownload() {
  const [openDownload, { loading }] = useMutation(OpenDownloadMutation);
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();

  const opened = async (documentVersionId: string): Promise<string | undefined> => {
    const { data } = await openDownload({ variables: { input: { id: newId(), documentVersionId } } });
    return data?.openDownload.url;
  };
  const attempt = async <Result>(deed: () => Promise<Result>): Promise<Result | undefined> => {
    setRefusal(undefined);
    try {
      return await deed();
    } catch (error) {
      setRefusal(error instanceof FileRefused ? error.refusal : refusalIn(error));
      return undefined;
    }
  };

  const save = async ({ id, sha256 }: StoredFile, name: string) => {
    setSaving(true);
    await attempt(async () => {
      const url = await opened(id);
      if (url) saveFile(await fetchFile(url, sha256), name);
    });
    setSaving(false);
  };
  /** The address that shows the file once, in place. */
  const look = ({ id }: StoredFile) =>
    attempt(async () => {
      const url = await opened(id);
      return url && `${url}${url.includes('?') ? '&' : '?'}inline=1`;
    });
  return { save, look, busy: loading || saving, refusal };
}
