import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { saveByLink } from '../../documents/save-by-link';
import { FileRefused } from '../../documents/send-file';
import { graphql } from '../../graphql/gql';
import type { JournalFilter, TrailFormat } from '../../graphql/graphql';
import { newId } from '../../platform/apollo';
import { useLanguage } from '../../platform/language';
import { sentenceOf } from '../../platform/refusal';
import { useAnnounce } from '../../ui/announcer';
import { Icon } from '../../ui/icon';
import { Menu, MenuGroup, MenuItem } from '../../ui/menu';
import { Problem, Refused } from '../../ui/problem';
import { refusals } from '../refusals';
import styles from './trail.module.css';
import { useWords } from './words';

const OpenTrailExportMutation = graphql(`
  mutation OpenTrailExport($input: OpenTrailExportInput!) {
    openTrailExport(input: $input) {
      id
      url
    }
  }
`);

const formats: readonly TrailFormat[] = ['XLSX', 'CSV'];

/** The trail as a file, under the filter of the screen. */
export function ExportMenu({ projectId, filter }: { projectId: string; filter: JournalFilter }) {
  const say = useWords();
  const announce = useAnnounce();
  const { language } = useLanguage();
  const [open] = useMutation(OpenTrailExportMutation);
  const [making, setMaking] = useState(false);
  const [error, setError] = useState<unknown>();
  const save = async (format: TrailFormat) => {
    setError(undefined);
    setMaking(true);
    try {
      const { data } = await open({ variables: { input: { id: newId(), projectId, format, language, filter } } });
      announce(say('export.saved', { name: await saveByLink(data?.openTrailExport.url ?? '') }));
    } catch (thrown) {
      setError(thrown);
    }
    setMaking(false);
  };
  const what = say('export.unsaved');
  return (
    <div className={styles.export}>
      <Menu
        align="end"
        buttonClass={styles.button}
        button={
          <>
            {say('export')}
            <Icon name="chevron" size={16} />
          </>
        }
      >
        <MenuGroup label={say('export.what')}>
          {formats.map((format) => (
            <MenuItem key={format} icon={<Icon name="download" size={18} />} onChoose={() => void save(format)}>
              {say(`export.${format}`)}
            </MenuItem>
          ))}
        </MenuGroup>
      </Menu>
      <span role="status" className="small dim">
        {making && say('export.making')}
      </span>
      {error instanceof FileRefused ? (
        <Problem what={what} cure={sentenceOf(error.refusal, language, refusals)} reference={error.refusal.reference} />
      ) : (
        error !== undefined && <Refused what={what} error={error} refusals={refusals} />
      )}
    </div>
  );
}
