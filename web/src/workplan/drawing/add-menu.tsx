import { buttonLook } from '../../ui/button';
import { Menu, MenuItem } from '../../ui/menu';
import type { DrawnKind } from './drawing-data';
import { useWords } from './words';

const kinds: readonly DrawnKind[] = ['WORK', 'MILESTONE', 'DELIVERABLE'];

/** What may be added to a plan. */
export function AddMenu({ onAdd }: { onAdd: (kind: DrawnKind) => void }) {
  const say = useWords();
  return (
    <Menu button={say('add')} buttonClass={buttonLook({})} align="start">
      {kinds.map((kind) => (
        <MenuItem key={kind} onChoose={() => onAdd(kind)}>
          {say(`add.${kind}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
