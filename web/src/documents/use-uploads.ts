import { useMutation } from '@apollo/client/react';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { graphql } from '../graphql/gql';
import type { Audience } from '../graphql/graphql';
import { newId } from '../platform/apollo';
import { refusalIn } from '../platform/refusal';
import { FileRefused, sendFile } from './send-file';
import { type Upload, underWay, uploadsAfter } from './upload';

const OpenUploadMutation = graphql(`
  mutation UseUploads_OpenUpload($input: OpenUploadInput!) {
    openUpload(input: $input) {
      id
      url
    }
  }
`);

export interface UploadSubject {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly audience: Audience;
}

/** Files sent one after the other, each with its own progress, its way out and its second try. */
export function useUploads(subject: UploadSubject, onSaved: (name: string) => void) {
  const [uploads, step] = useReducer(uploadsAfter, []);
  const [openUpload] = useMutation(OpenUploadMutation);
  const line = useRef<Promise<void>>(Promise.resolve());
  const ways = useRef(new Map<string, AbortController>());

  const send = async ({ documentId, file }: Upload) => {
    const way = ways.current.get(documentId);
    if (!way || way.signal.aborted) return;
    const { signal } = way;
    const input = { id: newId(), documentId, ...subject, name: file.name, size: file.size };
    try {
      const { data } = await openUpload({ variables: { input } });
      if (signal.aborted || !data) return;
      const onSent = (sent: number) => step({ kind: 'sent', documentId, sent });
      await sendFile(data.openUpload.url, file, { onSent, signal });
      step({ kind: 'gone', documentId });
      onSaved(file.name);
    } catch (error) {
      if (signal.aborted) return;
      const refusal = error instanceof FileRefused ? error.refusal : refusalIn(error);
      step({ kind: 'refused', documentId, refusal });
    }
  };
  const queue = (upload: Upload) => {
    ways.current.set(upload.documentId, new AbortController());
    line.current = line.current.then(() => send(upload));
  };

  const busy = underWay(uploads);
  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [busy]);

  /** New documents, or a new version of the one named. */
  const add = (files: readonly File[], documentId?: string) => {
    const chosen = files.map(
      (file): Upload => ({ documentId: documentId ?? newId(), file, state: 'waiting', sent: 0 }),
    );
    step({ kind: 'chosen', uploads: chosen });
    for (const upload of chosen) queue(upload);
  };
  const retry = (upload: Upload) => {
    step({ kind: 'again', documentId: upload.documentId });
    queue(upload);
  };
  const cancel = useCallback((documentId: string) => {
    ways.current.get(documentId)?.abort();
    step({ kind: 'gone', documentId });
  }, []);
  return { uploads, add, retry, cancel };
}
