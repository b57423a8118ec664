import { useCallback, useEffect, useState } from 'react';
import { type Refusal, refusalIn } from '../../platform/refusal';
import { fetchFile } from '../fetch-file';
import { FileRefused } from '../send-file';
import { useFileLink } from '../use-file-link';
import type { EvidenceDocument, EvidenceVersion } from './evidence';
import { Shelf } from './shelf';

const shelf = new Shelf();

/** Reads files by a link that serves once, and keeps those that were read at hand. */
function useReading(): (version: EvidenceVersion) => Promise<Blob> {
  const link = useFileLink();
  return useCallback(({ id, sha256 }) => shelf.take(sha256, async () => fetchFile(await link(id), sha256)), [link]);
}

const PDF = 'application/pdf';
const lookAhead = async (file: Blob) => (await import('./pdf-engine')).foresee(file);

/** Brings the evidence that will be looked at next, so that it is there when it is. */
export function useEvidencePrefetch(): (documents: readonly EvidenceDocument[]) => void {
  const read = useReading();
  return useCallback(
    (documents) => {
      const versions = documents.flatMap(({ latest }) => latest ?? []);
      for (const [place, version] of versions.entries())
        read(version)
          .then((file) => (place === 0 && version.mediaType === PDF ? lookAhead(file) : undefined))
          .catch(() => undefined);
      void import('./pdf-view');
      void import('./pdf-engine').then(({ pdfEngine }) => pdfEngine());
    },
    [read],
  );
}

interface Read {
  readonly version: EvidenceVersion;
  readonly attempt: number;
  readonly file?: Blob;
  readonly refusal?: Refusal;
}

/** The bytes of one piece. */
export function useEvidenceFile(version: EvidenceVersion) {
  const reading = useReading();
  const [read, setRead] = useState<Read>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let heard = true;
    const tell = (answer: Pick<Read, 'file' | 'refusal'>) => heard && setRead({ version, attempt, ...answer });
    reading(version).then(
      (file) => tell({ file }),
      (error) => tell({ refusal: error instanceof FileRefused ? error.refusal : refusalIn(error) }),
    );
    return () => {
      heard = false;
    };
  }, [version, reading, attempt]);
  const isOfNow = read?.version.sha256 === version.sha256 && read.attempt === attempt;
  const { file, refusal } = isOfNow ? read : ({} as Partial<Read>);
  return { file, refusal, retry: () => setAttempt((count) => count + 1) };
}
