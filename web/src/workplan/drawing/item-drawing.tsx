import { Button } from '../../ui/button';
import type { PlanItem } from '../planning/plan-data';
import { AddMenu } from './add-menu';
import type { Drawing } from './use-drawing';
import { useWords } from './words';

interface ItemDrawingProps {
  item: PlanItem;
  drawing: Drawing;
  /** Closes the dialog that the row was opened in: another opens. */
  onClose: () => void;
}

/** What whoever draws the plan does with one row of it. */
export function ItemDrawing({ item, drawing, onClose }: ItemDrawingProps) {
  const say = useWords();
  const instead = (deed: () => void) => () => {
    onClose();
    deed();
  };
  const { code } = item;
  return (
    <>
      <Button label={say('describe.label', { code })} onClick={instead(() => drawing.describe(item))}>
        {say('describe')}
      </Button>
      {item.kind === 'WORK' && <AddMenu onAdd={(kind) => instead(() => drawing.add(kind, item.id))()} />}
      <Button kind="quiet" label={say('remove.label', { code })} onClick={instead(() => drawing.remove(item))}>
        {say('remove')}
      </Button>
    </>
  );
}
