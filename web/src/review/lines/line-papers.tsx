import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { DocumentList } from '../../documents/document-list';
import { useShortcut } from '../../platform/shortcuts';
import { useWords } from '../words';
import styles from './review.module.css';
import { type Sheet, SheetDocument } from './review-data';

const kinds = ['line-check', 'line-finding'] as const;

/** The files that the reviewer hangs on a line: for the authority alone, or told with the finding. */
export function LinePapers({ sheet, mayAttach }: { sheet: Sheet; mayAttach: boolean }) {
  const say = useWords();
  const client = useApolloClient();
  const place = useRef<HTMLDetailsElement>(null);
  const { id, line, papers } = sheet;
  const [opened, setOpened] = useState(papers.length > 0);
  const open = () => {
    setOpened(true);
    place.current?.querySelector('summary')?.focus();
    place.current?.scrollIntoView({ block: 'nearest' });
  };
  useShortcut({ keys: 'f', label: say('key.papers'), run: open, enabled: mayAttach });
  const read = () =>
    void client
      .query({ query: SheetDocument, variables: { claimLineId: id }, fetchPolicy: 'network-only' })
      .catch(() => undefined);
  if (!mayAttach && papers.length === 0) return null;
  return (
    <details
      ref={place}
      className={styles.checks}
      open={opened}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>{say('papers.title', { count: papers.length })}</summary>
      {opened &&
        kinds.map((kind) => (
          <div key={kind}>
            <h3 className="small">{say(`papers.${kind}`)}</h3>
            <DocumentList
              subjectType={kind}
              subjectId={id}
              canAttach={mayAttach}
              audience="FUNDER"
              seenBy={say(`papers.${kind}.seen`)}
              name={say(`papers.${kind}.of`, { number: line.number })}
              onAttached={read}
            />
          </div>
        ))}
    </details>
  );
}
