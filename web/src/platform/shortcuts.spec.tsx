import { beforeEach, expect, it, jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { ShortcutLayer, ShortcutsProvider, useShortcut, useShortcutBook } from './shortcuts';

const deed = jest.fn();

function Key({ keys, whileTyping, name = keys }: { keys: string; whileTyping?: boolean; name?: string }) {
  useShortcut({ keys, label: name, run: () => deed(name), whileTyping });
  return null;
}

function Switch() {
  const { on, turn, listed } = useShortcutBook();
  return (
    <>
      <button type="button" onClick={() => turn(!on)}>
        switch
      </button>
      <p data-testid="listed">{listed().length}</p>
    </>
  );
}

const page = (extra?: ReactNode) =>
  render(
    <ShortcutsProvider>
      <Key keys="j" />
      <Key keys="?" />
      <Key keys="Enter" />
      <Key keys="Escape" whileTyping />
      <Key keys="mod+k" whileTyping />
      <input aria-label="words" />
      <Switch />
      {extra}
    </ShortcutsProvider>,
  );

beforeEach(() => {
  deed.mockClear();
  localStorage.clear();
});

it('fires on its key', async () => {
  page();
  await userEvent.keyboard('j');
  await userEvent.keyboard('{Control>}k{/Control}');
  expect(deed.mock.calls).toEqual([['j'], ['mod+k']]);
});

it('keeps quiet while someone types, unless it was made for that', async () => {
  page();
  await userEvent.type(screen.getByLabelText('words'), 'jj{Escape}');
  expect(deed.mock.calls).toEqual([['Escape']]);
  expect(screen.getByLabelText('words')).toHaveValue('jj');
});

it('leaves Enter to the button that has the focus', async () => {
  page();
  screen.getByRole('button').focus();
  await userEvent.keyboard('{Enter}');
  expect(deed).not.toHaveBeenCalled();
});

it('can be switched off: single keys fall silent, the sheet and the others remain', async () => {
  page();
  await userEvent.click(screen.getByRole('button'));
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('j?{Escape}');
  expect(deed.mock.calls).toEqual([['?'], ['Escape']]);
  expect(localStorage.getItem('jalon.shortcuts')).toBe('off');
});

it('is silent below an open layer', async () => {
  page(
    <ShortcutLayer>
      <Key keys="j" name="above" />
    </ShortcutLayer>,
  );
  await userEvent.keyboard('j?');
  expect(deed.mock.calls).toEqual([['above']]);
});
