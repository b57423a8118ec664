import { Dialog } from '../../ui/dialog';
import { DemonstratorForm } from './demonstrator-form';
import type { DrawingForm, Drawn } from './drawn';
import { FunctionForm } from './function-form';
import { MoveFunction } from './move-function';
import { RemoveNode } from './remove-node';
import { useWords } from './words';

/** One deed of the drawing, in its dialog. */
export function DrawDialog({ drawn, ...form }: DrawingForm & { drawn: Drawn }) {
  const say = useWords();
  const { deed } = drawn;
  const code = 'fn' in drawn ? drawn.fn.code : 'demonstrator' in drawn ? drawn.demonstrator.code : '';
  const lead = deed === 'function.move' ? 'move.lead' : deed.endsWith('remove') ? 'remove.lead' : undefined;
  return (
    <Dialog opened onClose={form.onDone} title={say(deed, { code })} lead={lead && say(lead)} width={620}>
      <Form drawn={drawn} {...form} />
    </Dialog>
  );
}

function Form({ drawn, ...form }: DrawingForm & { drawn: Drawn }) {
  switch (drawn.deed) {
    case 'demonstrator.add':
      return <DemonstratorForm {...form} />;
    case 'demonstrator.change':
      return <DemonstratorForm {...form} shown={drawn.demonstrator} />;
    case 'function.add':
      return <FunctionForm {...form} />;
    case 'function.change':
      return <FunctionForm {...form} fn={drawn.fn} />;
    case 'function.move':
      return <MoveFunction {...form} fn={drawn.fn} />;
    case 'demonstrator.remove':
      return <RemoveNode kind="demonstrator" node={drawn.demonstrator} onDone={form.onDone} />;
    case 'function.remove':
      return <RemoveNode kind="function" node={drawn.fn} onDone={form.onDone} />;
  }
}
