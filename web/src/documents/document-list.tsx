import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { graphql } from '../graphql/gql';
import type { Audience } from '../graphql/graphql';
import { useAnnounce } from '../ui/announcer';
import { Answer } from '../ui/answer';
import styles from './document-list.module.css';
import { DocumentRow } from './document-row';
import type { EvidenceFacts } from './evidence-viewer/evidence';
import { FileButton } from './file-button';
import { UploadRow } from './upload-row';
import { useFileDrop } from './use-file-drop';
import { useUploads } from './use-uploads';
import { useWords } from './words';

const DocumentListQuery = graphql(`
  query DocumentList($subjectType: String!, $subjectId: ID!) {
    documents(subjectType: $subjectType, subjectId: $subjectId) {
      id
      ...DocumentRow_Document
    }
  }
`);

interface DocumentListProps {
  /** The word of what the files hang on, such as "deliverable". */
  subjectType: string;
  subjectId: string;
  canAttach: boolean;
  /** Who will see the files sent from here. */
  audience: Audience;
  /** Who will see them, in words, where fewer do than the audience says. */
  seenBy?: string;
  /** Tells this list from others on the page. */
  name?: string;
  /** What they should say, where they are the evidence of a line. */
  facts?: EvidenceFacts;
  /** Told once a file has arrived, for what is shown elsewhere about the subject. */
  onAttached?: () => void;
}

/** The files of one subject: read, saved, looked at; sent by the button, dropped or pasted when the viewer may. */
export function DocumentList({
  subjectType,
  subjectId,
  canAttach,
  audience,
  seenBy,
  name,
  ...props
}: DocumentListProps) {
  const say = useWords();
  const announce = useAnnounce();
  const place = useRef<HTMLElement>(null);
  const { data, error, refetch } = useQuery(DocumentListQuery, { variables: { subjectType, subjectId } });
  const { uploads, add, retry, cancel } = useUploads({ subjectType, subjectId, audience }, (file) => {
    announce(say('upload.saved', { name: file }));
    void refetch();
    props.onAttached?.();
  });
  const over = useFileDrop(place, canAttach, add);
  const onTheirWay = new Set(uploads.map(({ documentId }) => documentId));
  return (
    <section ref={place} className={styles.place} data-over={over || undefined} aria-label={name ?? say('list')}>
      <Answer data={data} error={error} rows={2} onRetry={() => void refetch()}>
        {({ documents }) =>
          documents.length > 0 ? (
            <ul>
              {documents.map((document) => (
                <DocumentRow
                  key={document.id}
                  document={document}
                  seenBy={seenBy}
                  facts={props.facts}
                  onReplace={onTheirWay.has(document.id) ? undefined : (id, file) => add([file], id)}
                />
              ))}
            </ul>
          ) : (
            <p className={styles.none}>{say(canAttach ? 'none.attach' : 'none')}</p>
          )
        }
      </Answer>
      {uploads.length > 0 && (
        <ul className={styles.uploads} aria-label={say('uploads')}>
          {uploads.map((upload) => (
            <UploadRow
              key={upload.documentId}
              upload={upload}
              onCancel={() => cancel(upload.documentId)}
              onRetry={() => retry(upload)}
            />
          ))}
        </ul>
      )}
      {canAttach && (
        <div className={styles.drop}>
          <FileButton multiple onFiles={(files) => add(files)}>
            {say('choose')}
          </FileButton>
          <p className="small sec">
            {say('drop')} {say('drop.kinds')} {seenBy ?? say(`drop.audience.${audience}`)}
          </p>
        </div>
      )}
    </section>
  );
}
