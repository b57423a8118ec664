import { useState } from 'react';
import { FileGroup, FileMenu } from '../../documents/file-menu';
import { SavingState } from '../../documents/saving-state';
import type { PlanFormat } from '../../graphql/graphql';
import { can, type Permitted } from '../../platform/permissions';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icon';
import { MenuGroup, MenuItem } from '../../ui/menu';
import { ImportDialog } from './import-dialog';
import { exchangeRefusals } from './refusals';
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
  const { save, saving } = usePlanExport(projectId);
  const [importing, setImporting] = useState(false);
  return (
    <>
      <FileMenu
        label={say('exchange.menu')}
        items={
          <>
            <FileGroup
              label={say('exchange.out')}
              formats={formats}
              nameOf={(format) => say(`exchange.${format}`)}
              onChoose={save}
            />
            <FileGroup
              label={say('exchange.paper')}
              formats={sheets}
              nameOf={(format) => say(`exchange.${format}`)}
              onChoose={save}
            />
            {can(plan, 'plan.import') && (
              <MenuGroup label={say('exchange.in')}>
                <MenuItem icon={<Icon name="upload" size={18} />} onChoose={() => setImporting(true)}>
                  {say('exchange.import')}
                </MenuItem>
              </MenuGroup>
            )}
          </>
        }
      >
        <SavingState
          saving={saving}
          making={say('exchange.making')}
          unsaved={say('exchange.unsaved')}
          refusals={exchangeRefusals}
        />
      </FileMenu>
      <Dialog
        opened={importing}
        onClose={() => setImporting(false)}
        title={say('import.title')}
        lead={say('import.lead')}
        width={960}
      >
        <ImportDialog projectId={projectId} reload={reload} onClose={() => setImporting(false)} />
      </Dialog>
    </>
  );
}
