import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { saveByLink } from '../documents/save-by-link';
import { FileRefused } from '../documents/send-file';
import { graphql } from '../graphql/gql';
import type { StatementFormat, StatementKind } from '../graphql/graphql';
import { newId } from '../platform/apollo';
import { useLanguage } from '../platform/language';
import { sentenceOf } from '../platform/refusal';
import { useAnnounce } from '../ui/announcer';
import { Icon } from '../ui/icon';
import { Menu, MenuGroup, MenuItem } from '../ui/menu';
import { Problem, Refused } from '../ui/problem';
import { refusals } from './refusals';
import styles from './statement-menu.module.css';
import { useWords } from './words';

const OpenStatementExportMutation = graphql(`
  mutation OpenStatementExport($input: OpenStatementExportInput!) {
    openStatementExport(input: $input) {
      id
      url
    }
  }
`);

const kinds: readonly StatementKind[] = ['EXPENDITURE', 'RESOURCES'];
const formats: readonly StatementFormat[] = ['PDF', 'XLSX'];

/** The statements of a claim as files, in the language of the authority, by links that serve once. */
export function StatementMenu({ claimId }: { claimId: string }) {
  const say = useWords();
  const announce = useAnnounce();
  const { language } = useLanguage();
  const [open] = useMutation(OpenStatementExportMutation);
  const [making, setMaking] = useState(false);
  const [error, setError] = useState<unknown>();
  const save = async (kind: StatementKind, format: StatementFormat) => {
    setError(undefined);
    setMaking(true);
    try {
      const { data } = await open({ variables: { input: { id: newId(), claimId, kind, format } } });
      announce(say('statements.saved', { name: await saveByLink(data?.openStatementExport.url ?? '') }));
    } catch (thrown) {
      setError(thrown);
    }
    setMaking(false);
  };
  const what = say('statements.unsaved');
  return (
    <div className={styles.statements}>
      <Menu
        align="end"
        buttonClass={styles.button}
        button={
          <>
            {say('statements.menu')}
            <Icon name="chevron" size={16} />
          </>
        }
      >
        {kinds.map((kind) => (
          <MenuGroup key={kind} label={say(`statements.${kind}`)}>
            {formats.map((format) => (
              <MenuItem key={format} icon={<Icon name="download" size={18} />} onChoose={() => void save(kind, format)}>
                {say(`statements.${format}`)}
              </MenuItem>
            ))}
          </MenuGroup>
        ))}
      </Menu>
      <span role="status" className="small dim">
        {making && say('statements.making')}
      </span>
      {error instanceof FileRefused ? (
        <Problem what={what} cure={sentenceOf(error.refusal, language, refusals)} reference={error.refusal.reference} />
      ) : (
        error !== undefined && <Refused what={what} error={error} refusals={refusals} />
      )}
    </div>
  );
}
