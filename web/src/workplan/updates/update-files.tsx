import { useState } from 'react';
import { DocumentList } from '../../documents/document-list';
import { can, type Permitted } from '../../platform/permissions';
import { useFormat } from '../../platform/use-format';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import styles from './update-talk.module.css';
import { useWords } from './words';

interface UpdateFilesProps {
  update: Permitted & {
    readonly id: string;
    readonly at: string;
    readonly documents: readonly { readonly id: string }[];
  };
  code: string;
  onAttached: () => void;
}

/** The files of an update, opened when asked for; nothing where there is none and none may be added. */
export function UpdateFiles({ update, code, onAttached }: UpdateFilesProps) {
  const say = useWords();
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const { id, at, documents } = update;
  const canAttach = can(update, 'status-update.attach');
  const count = documents.length;
  if (count === 0 && !canAttach) return null;
  return (
    <div className={styles.files}>
      <Button
        size="small"
        kind="quiet"
        icon={<Icon name={count === 0 ? 'upload' : 'file'} size={16} />}
        pressed={opened}
        label={say('files.label', { count, code, at: format.moment(at) })}
        onClick={() => setOpened(!opened)}
      >
        {say('files', { count })}
      </Button>
      {opened && (
        <DocumentList
          subjectType="status-update"
          subjectId={id}
          canAttach={canAttach}
          audience="CONSORTIUM"
          onAttached={onAttached}
        />
      )}
    </div>
  );
}
