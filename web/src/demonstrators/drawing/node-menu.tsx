import { createContext, useContext, useState } from 'react';
import { buttonLook } from '../../ui/button';
import { Menu, MenuItem } from '../../ui/menu';
import type { DemonstratorFacts, FunctionFacts } from '../facts';
import { DrawDialog } from './draw-dialog';
import type { Drawn } from './drawn';
import { useWords } from './words';

interface Drawing {
  readonly projectId: string;
  readonly demonstrators: readonly DemonstratorFacts[];
}

/** The tree that the viewer may draw; none for who may not. */
export const DrawnTree = createContext<Drawing | undefined>(undefined);

type NodeMenuProps = { demonstrator: DemonstratorFacts } | { fn: FunctionFacts };

/** What the coordinator does with one node of the tree. */
export function NodeMenu(node: NodeMenuProps) {
  const say = useWords();
  const drawing = useContext(DrawnTree);
  const [drawn, setDrawn] = useState<Drawn>();
  if (!drawing) return null;
  const code = 'fn' in node ? node.fn.code : node.demonstrator.code;
  const choices: readonly (readonly ['change' | 'move' | 'remove', Drawn])[] =
    'fn' in node
      ? [
          ['change', { deed: 'function.change', fn: node.fn }],
          ['move', { deed: 'function.move', fn: node.fn }],
          ['remove', { deed: 'function.remove', fn: node.fn }],
        ]
      : [
          ['change', { deed: 'demonstrator.change', demonstrator: node.demonstrator }],
          ['remove', { deed: 'demonstrator.remove', demonstrator: node.demonstrator }],
        ];
  return (
    <>
      <Menu
        button={say('draw')}
        buttonClass={buttonLook({ size: 'small', kind: 'quiet' })}
        label={say('draw.of', { code })}
        align="start"
      >
        {choices.map(([verb, chosen]) => (
          <MenuItem key={verb} onChoose={() => setDrawn(chosen)}>
            {say(verb)}
          </MenuItem>
        ))}
      </Menu>
      {drawn && <DrawDialog {...drawing} drawn={drawn} onDone={() => setDrawn(undefined)} />}
    </>
  );
}
