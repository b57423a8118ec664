import { useState } from 'react';
import { buttonLook } from '../../ui/button';
import { Menu, MenuItem } from '../../ui/menu';
import type { DemonstratorFacts } from '../facts';
import { DrawDialog } from './draw-dialog';
import type { Drawn } from './drawn';
import { useWords } from './words';

interface DrawMenuProps {
  projectId: string;
  demonstrators: readonly DemonstratorFacts[];
}

/** What may be added to the tree. */
export function DrawMenu({ projectId, demonstrators }: DrawMenuProps) {
  const say = useWords();
  const [drawn, setDrawn] = useState<Drawn>();
  const kinds = ['demonstrator.add', ...(demonstrators.length > 0 ? (['function.add'] as const) : [])] as const;
  return (
    <>
      <Menu button={say('draw')} buttonClass={buttonLook({})}>
        {kinds.map((deed) => (
          <MenuItem key={deed} onChoose={() => setDrawn({ deed })}>
            {say(deed)}
          </MenuItem>
        ))}
      </Menu>
      {drawn && (
        <DrawDialog
          drawn={drawn}
          projectId={projectId}
          demonstrators={demonstrators}
          onDone={() => setDrawn(undefined)}
        />
      )}
    </>
  );
}
