import { expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { CheckList } from './check-list';

const choices = ['LT1', 'LT2', 'LT3'].map((value) => ({ value, label: value }));

function Ticked() {
  const [chosen, setChosen] = useState<readonly string[]>(['LT2']);
  return (
    <>
      <CheckList label="Lots" error="Cochez-en un." choices={choices} chosen={chosen} onChange={setChosen} />
      <output>{chosen.join(' ')}</output>
    </>
  );
}

it('ticks and unticks, and says what is wrong to those who hear it', async () => {
  const hand = userEvent.setup();
  render(<Ticked />);
  await hand.click(screen.getByLabelText('LT3'));
  await hand.click(screen.getByLabelText('LT2'));
  expect(screen.getByRole('status').textContent).toBe('LT3');
  expect(screen.getByRole('group', { name: 'Lots', description: 'Cochez-en un.' })).toBeTruthy();
});
