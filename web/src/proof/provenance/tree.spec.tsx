import { expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Tree, TreeRow } from './tree';

/** A claim, its two partners, and the lines of the one that is open. */
function Claim({ onLine }: { onLine: (line: string) => void }) {
  const [open, setOpen] = useState('');
  return (
    <Tree label="Demande">
      <TreeRow level={1} name="Total" open selected stop onChoose={() => undefined} />
      {['Orion', 'Vega'].map((partner) => (
        <div key={partner} role="presentation">
          <TreeRow
            level={2}
            name={partner}
            open={open === partner}
            selected={false}
            stop={false}
            onChoose={() => setOpen(open === partner ? '' : partner)}
          />
          {open === partner &&
            ['1', '2'].map((line) => (
              <TreeRow
                key={line}
                level={3}
                name={`Ligne ${line}`}
                selected={false}
                stop={false}
                onChoose={() => onLine(`${partner} ${line}`)}
              />
            ))}
        </div>
      ))}
    </Tree>
  );
}
const at = () => document.activeElement?.textContent;

it('is walked by the arrows: in, out, up and down, to its ends', async () => {
  const chosen: string[] = [];
  render(<Claim onLine={(line) => chosen.push(line)} />);
  await userEvent.tab();
  expect(at()).toBe('Total');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
  expect([at(), screen.getByRole('treeitem', { name: 'Vega' }).getAttribute('aria-expanded')]).toEqual([
    'Vega',
    'true',
  ]);
  await userEvent.keyboard('{ArrowRight}');
  expect(at()).toBe('Ligne 1');
  await userEvent.keyboard('{End}{Enter}');
  expect(chosen).toEqual(['Vega 2']);
  await userEvent.keyboard('{ArrowLeft}');
  expect(at()).toBe('Vega');
  await userEvent.keyboard('{ArrowLeft}');
  expect(screen.queryByText('Ligne 1')).toBeNull();
  await userEvent.keyboard('{ArrowLeft}');
  expect(at()).toBe('Total');
  await userEvent.keyboard('{ArrowUp}{a}');
  expect(at()).toBe('Total');
});
