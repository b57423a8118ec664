import { useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { FileButton } from '../../documents/file-button';
import { UploadRow } from '../../documents/upload-row';
import { useFileDrop } from '../../documents/use-file-drop';
import { useUploads } from '../../documents/use-uploads';
import { graphql } from '../../graphql/gql';
import { useAnnounce } from '../../ui/announcer';
import { Answer } from '../../ui/answer';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { Refused } from '../../ui/problem';
import { refusals } from '../refusals';
import styles from './papers.module.css';
import { WaitingRow } from './waiting-row';
import { useWords } from './words';

const WaitingPapersQuery = graphql(`
  query WaitingPapers($projectId: ID!, $partnerId: ID!) {
    waitingPapers(projectId: $projectId, partnerId: $partnerId) {
      id
      sameAs
      document {
        id
        name
        latest {
          id
          sha256
          mediaType
        }
      }
      matches {
        by
        clear
        kind
        expense {
          id
          number
          issuer
          description
          documentRef
          incurredOn
          paidOn
          net
          vat
          gross
          eligible
        }
      }
    }
  }
`);

const MOST = 200;

interface WaitingProps {
  ledger: { readonly projectId: string; readonly partnerId: string };
  partner: string;
}

/** Where papers are dropped, and those that have no line yet, each with the line that its name speaks of. */
export function Waiting({ ledger, partner }: WaitingProps) {
  const say = useWords();
  const announce = useAnnounce();
  const place = useRef<HTMLElement>(null);
  const [refused, setRefused] = useState<unknown>();
  const { data, error, refetch } = useQuery(WaitingPapersQuery, { variables: ledger });
  const subject = { subjectType: 'ledger', subjectId: ledger.partnerId, audience: 'PARTNER' } as const;
  const { uploads, add, retry, cancel } = useUploads(subject, (name) => {
    announce(say('arrived', { name }));
    void refetch();
  });
  const over = useFileDrop(place, true, add);
  const count = data?.waitingPapers.length ?? 0;
  return (
    <section ref={place} aria-label={say('name')} className={styles.place} data-over={over || undefined}>
      <div className={styles.drop}>
        <p>{say('drop', { partner })}</p>
        <FileButton multiple onFiles={(files) => add(files)}>
          {say('choose')}
        </FileButton>
      </div>
      {uploads.length > 0 && (
        <ul aria-label={say('uploads')}>
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
      <Card title={say('waiting.title', { count })} aside={count >= MOST && say('waiting.most')}>
        {refused !== undefined && <Refused error={refused} what={say('paper.refused')} refusals={refusals} />}
        <Answer data={data} error={error} rows={3} refusals={refusals} onRetry={() => void refetch()}>
          {({ waitingPapers }) =>
            waitingPapers.length === 0 ? (
              <EmptyState>{say('waiting.none')}</EmptyState>
            ) : (
              <ul className={styles.papers} aria-label={say('waiting.caption')}>
                {waitingPapers.map((paper) => (
                  <WaitingRow key={paper.id} paper={paper} ledger={ledger} onRefused={setRefused} />
                ))}
              </ul>
            )
          }
        </Answer>
      </Card>
    </section>
  );
}
