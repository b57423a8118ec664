import { useState } from 'react';
import { useTitleOf } from '../consortium/current-project';
import { Button } from '../ui/button';
import { NodeMenu } from './drawing/node-menu';
import type { FunctionFacts } from './facts';
import styles from './function-branch.module.css';
import { InterfacesDialog } from './interfaces/interfaces-dialog';
import { ReadinessDialog } from './readiness-dialog';
import { RequirementsDialog } from './requirements-dialog';
import { StudiesDialog } from './studies-dialog';
import { useWords } from './words';

const dialogs = {
  readiness: ReadinessDialog,
  requirements: RequirementsDialog,
  studies: StudiesDialog,
  interfaces: InterfacesDialog,
} as const;
type Opened = keyof typeof dialogs;
const openers: readonly Opened[] = ['readiness', 'requirements', 'studies', 'interfaces'];

/** What is read and said of a function, each in its dialog. */
export function FunctionDeeds({ node }: { node: FunctionFacts }) {
  const say = useWords();
  const titleOf = useTitleOf();
  const [opened, setOpened] = useState<Opened>();
  const { id, code } = node;
  const Shown = opened && dialogs[opened];
  return (
    <>
      <div className={styles.deeds}>
        {openers.map((one) => (
          <Button key={one} size="small" label={say(`${one}.of`, { code })} onClick={() => setOpened(one)}>
            {say(`${one}.open`)}
          </Button>
        ))}
        <NodeMenu fn={node} />
      </div>
      {Shown && (
        <Shown
          id={id}
          code={code}
          title={`${say(`${opened}.of`, { code })}, ${titleOf(node)}`}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}
