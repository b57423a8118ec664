import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../graphql/gql';
import type { DocumentRow_DocumentFragment } from '../graphql/graphql';
import { useLanguage } from '../platform/language';
import { can } from '../platform/permissions';
import { sentenceOf } from '../platform/refusal';
import { Button } from '../ui/button';
import { Moment } from '../ui/figures';
import { Icon } from '../ui/icon';
import { Problem } from '../ui/problem';
import { CopyHash } from './copy-hash';
import styles from './document-row.module.css';
import type { EvidenceFacts } from './evidence-viewer/evidence';
import { EvidenceDialog } from './evidence-viewer/evidence-dialog';
import { FileButton } from './file-button';
import { fileSize, kindOf, showsInline } from './file-words';
import { refusals } from './refusals';
import { useDownload } from './use-download';
import { useWords } from './words';

export const DocumentRowFragment = graphql(`
  fragment DocumentRow_Document on Document {
    id
    name
    audience
    viewerCan
    versions {
      id
      number
      sha256
      size
      mediaType
      uploadedAt
      uploadedBy {
        id
        name
      }
    }
  }
`);

type Version = DocumentRow_DocumentFragment['versions'][number];

/** Kind, size, version, who, when and hash of one file. */
function VersionFacts({ version, name, audience }: { version: Version; name: string; audience?: string }) {
  const say = useWords();
  const { language } = useLanguage();
  return (
    <p className={styles.facts}>
      <span>
        {kindOf(version.mediaType, name)}, {fileSize(version.size, language)}
      </span>
      <span>{say('version', { number: version.number })}</span>
      <span>
        {version.uploadedBy ? `${version.uploadedBy.name}, ` : ''}
        <Moment at={version.uploadedAt} />
      </span>
      <CopyHash sha256={version.sha256} name={name} />
      {audience && <span>{audience}</span>}
    </p>
  );
}

interface DocumentRowProps {
  /** Who sees it, in words, where fewer do than its audience says. */
  seenBy?: string;
  document: FragmentType<DocumentRow_DocumentFragment>;
  /** What it should say, where it is the evidence of a line. */
  facts?: EvidenceFacts;
  /** Sends a new version; none while one is already on its way. */
  onReplace?: (documentId: string, file: File) => void;
}

/** One document: what it is, its last version at hand, the earlier ones behind a fold. */
export function DocumentRow({ document, facts, seenBy, onReplace }: DocumentRowProps) {
  const say = useWords();
  const { language } = useLanguage();
  const { data, complete } = useFragment({ fragment: DocumentRowFragment, from: document });
  const { save, busy, refusal } = useDownload();
  const [shown, setShown] = useState<Version>();
  if (!complete) return null;
  const { id, name } = data;
  const [latest, ...earlier] = [...data.versions].sort((a, b) => b.number - a.number);
  if (!latest) return null;
  const verbs = (version: Version) => (
    <>
      {showsInline(version.mediaType) && (
        <Button size="small" kind="quiet" label={say('preview.of', { name })} onClick={() => setShown(version)}>
          {say('preview')}
        </Button>
      )}
      <Button
        size="small"
        busy={busy}
        icon={<Icon name="download" size={18} />}
        label={say('download.of', { name })}
        onClick={() => void save(version, name)}
      >
        {say('download')}
      </Button>
    </>
  );

  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <div className={styles.words}>
          <p className={styles.name}>{name}</p>
          <VersionFacts version={latest} name={name} audience={seenBy ?? say(`audience.${data.audience}`)} />
        </div>
        <div className={styles.verbs}>
          {verbs(latest)}
          {can(data, 'document.replace') && onReplace && (
            <FileButton
              size="small"
              label={say('replace.of', { name })}
              onFiles={([file]) => file && onReplace(id, file)}
            >
              {say('replace')}
            </FileButton>
          )}
        </div>
      </div>
      {earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary>{say('earlier', { count: earlier.length })}</summary>
          <ol>
            {earlier.map((version) => (
              <li key={version.id} className={styles.line}>
                <div className={styles.words}>
                  <VersionFacts version={version} name={name} />
                </div>
                <div className={styles.verbs}>{verbs(version)}</div>
              </li>
            ))}
          </ol>
        </details>
      )}
      {refusal && (
        <Problem
          what={say('download.failed', { name })}
          cure={sentenceOf(refusal, language, refusals)}
          reference={refusal.reference}
        />
      )}
      {shown && (
        <EvidenceDialog
          title={name}
          documents={[{ id, name, latest: shown }]}
          facts={facts}
          onClose={() => setShown(undefined)}
        />
      )}
    </li>
  );
}
