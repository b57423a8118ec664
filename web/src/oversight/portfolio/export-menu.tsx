import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { saveFile } from '../../documents/fetch-file';
import type { PortfolioChoices, PortfolioFormat } from '../../graphql/graphql';
import { useLanguage } from '../../platform/language';
import { useAnnounce } from '../../ui/announcer';
import { Icon } from '../../ui/icon';
import { Menu, MenuGroup, MenuItem } from '../../ui/menu';
import { Refused } from '../../ui/problem';
import styles from './portfolio.module.css';
import { PortfolioSheetDocument } from './portfolio-data';
import { useWords } from './words';

const formats: readonly PortfolioFormat[] = ['XLSX', 'CSV'];

const bytesOf = (content: string) => Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));

/** Every project of the choices as a file, not those of the page alone. */
export function ExportMenu({ choices }: { choices: PortfolioChoices }) {
  const say = useWords();
  const announce = useAnnounce();
  const client = useApolloClient();
  const { language } = useLanguage();
  const [making, setMaking] = useState(false);
  const [error, setError] = useState<unknown>();
  const save = async (format: PortfolioFormat) => {
    setError(undefined);
    setMaking(true);
    try {
      const variables = { choices, format, language };
      const { data } = await client.query({ query: PortfolioSheetDocument, variables, fetchPolicy: 'no-cache' });
      if (!data) return;
      const { name, mediaType, content } = data.portfolioSheet;
      saveFile(new Blob([bytesOf(content)], { type: mediaType }), name);
      announce(say('export.saved', { name }));
    } catch (thrown) {
      setError(thrown);
    } finally {
      setMaking(false);
    }
  };
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
      {error !== undefined && <Refused what={say('export.unsaved')} error={error} />}
    </div>
  );
}
