import { useState } from 'react';
import type { PlanFormat } from '../../graphql/graphql';
import { can, type Permitted } from '../../platform/permissions';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icon';
import { Menu, MenuGroup, MenuItem } from '../../ui/menu';
import styles from './exchange.module.css';
import { FileRefusal } from './file-refusal';
import { ImportDialog } from './import-dialog';
import { usePlanExport } from './use-plan-export';
import { useWords } from './words';

const formats = ['MSPDI', 'XLSX', 'CSV'] as const satisfies readonly PlanFormat[];
const sheets = ['ONE_PAGE_A3', 'ONE_PAGE_A4', 'GANTT_A3', 'GANTT_A4'] as const satisfies readonly PlanFormat[];

interface ExchangeMenuProps {
  plan: Permitted & { readonly projectId: string };
  reload: () => Promise<unknown>;
}

/** What leaves the plan as a file, for all who read it; and what comes in, for those who may import. */
export function ExchangeMenu({ plan, reload }: ExchangeMenuProps) {
  const say = useWords();
  const { projectId } = plan;
  const { save, error } = usePlanExport(projectId);
  const [importing, setImporting] = useState(false);
  return (
    <div className={styles.exchange}>
      <Menu
        align="end"
        buttonClass={styles.button}
        button={
          <>
            {say('exchange.menu')}
            <Icon name="chevron" size={16} />
          </>
        }
      >
        <MenuGroup label={say('exchange.out')}>
          {formats.map((format) => (
            <MenuItem key={format} icon={<Icon name="download" size={18} />} onChoose={() => void save(format)}>
              {say(`exchange.${format}`)}
            </MenuItem>
          ))}
        </MenuGroup>
        <MenuGroup label={say('exchange.paper')}>
          {sheets.map((format) => (
            <MenuItem key={format} icon={<Icon name="download" size={18} />} onChoose={() => void save(format)}>
              {say(`exchange.${format}`)}
            </MenuItem>
          ))}
        </MenuGroup>
        {can(plan, 'plan.import') && (
          <MenuGroup label={say('exchange.in')}>
            <MenuItem icon={<Icon name="upload" size={18} />} onChoose={() => setImporting(true)}>
              {say('exchange.import')}
            </MenuItem>
          </MenuGroup>
        )}
      </Menu>
      {error !== undefined && <FileRefusal error={error} what={say('exchange.unsaved')} />}
      <Dialog
        opened={importing}
        onClose={() => setImporting(false)}
        title={say('import.title')}
        lead={say('import.lead')}
        width={960}
      >
        <ImportDialog projectId={projectId} reload={reload} onClose={() => setImporting(false)} />
      </Dialog>
    </div>
  );
}
