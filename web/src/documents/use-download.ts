import { useState } from 'react';
import { type Refusal, refusalIn } from '../platform/refusal';
import { fetchFile, saveFile } from './fetch-file';
import { FileRefused } from './send-file';
import { useFileLink } from './use-file-link';

export interface StoredFile {
  readonly id: string;
  readonly sha256: string;
}

/** A stored file, saved on this device by a link that serves once. */
export function useDownload() {
  const link = useFileLink();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();

  const save = async ({ id, sha256 }: StoredFile, name: string) => {
    setRefusal(undefined);
    setBusy(true);
    try {
      saveFile(await fetchFile(await link(id), sha256), name);
    } catch (error) {
      setRefusal(error instanceof FileRefused ? error.refusal : refusalIn(error));
    }
    setBusy(false);
  };
  return { save, busy, refusal };
}
