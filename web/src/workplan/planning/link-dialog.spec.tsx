import { expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { samples } from '../../../test/sample-plan';
import { type Answers, Refused, stage } from '../../../test/stage';
import type { Link } from './item';
import { LinkDialog } from './link-dialog';
import type { Plan } from './plan-data';

const plan = { projectId: 'p', items: samples, dependencies: [] } as unknown as Plan;
const link: Link = {
  ...{ id: 'd1', fromId: 't43', toId: 'j6', type: 'FS', lag: 40, inCalendarDays: false, version: 3 },
};
const onClose = jest.fn();
const reload = jest.fn(async () => undefined);

const open = (asked: Parameters<typeof LinkDialog>[0]['asked'], answers: Answers = {}) => {
  onClose.mockClear();
  return stage(<LinkDialog plan={plan} asked={asked} onClose={onClose} reload={reload} />, answers);
};

it('adds a dependency between two rows, deliverables left out', async () => {
  const { sent } = open({ toId: 'j6' }, { AddDependency: () => ({ addDependency: { id: 'new', version: 1 } }) });
  await screen.findByLabelText('De');
  expect(screen.queryByRole('option', { name: /D4\.4/ })).not.toBeInTheDocument();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Choisissez les deux lignes.')).toBeVisible();

  await userEvent.selectOptions(screen.getByLabelText('De'), 't43');
  await userEvent.clear(screen.getByLabelText('Délai en jours'));
  await userEvent.type(screen.getByLabelText('Délai en jours'), '-5');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
  expect(sent('AddDependency')).toEqual([
    {
      input: {
        id: expect.any(String),
        ...{ projectId: 'p', fromId: 't43', toId: 'j6', type: 'FS', lag: -5, inCalendarDays: false },
      },
    },
  ]);
});

it('changes the type and the lag of one on the version that was read', async () => {
  const changed = { ...link, __typename: 'Dependency', type: 'SS', inCalendarDays: true, version: 4 };
  const { sent } = open({ link }, { ChangeDependency: () => ({ changeDependency: changed }) });
  expect(await screen.findByRole('dialog', { name: 'Lien de T4.3 vers J6' })).toBeVisible();
  await userEvent.selectOptions(screen.getByLabelText('Type'), 'SS');
  await userEvent.click(screen.getByRole('checkbox'));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
  expect(sent('ChangeDependency')).toEqual([
    { input: { id: 'd1', version: 3, type: 'SS', lag: 40, inCalendarDays: true } },
  ]);
});

it('says which rows would wait for each other, and keeps what was typed', async () => {
  open(
    { fromId: 'j6', toId: 't43' },
    {
      AddDependency: () => {
        throw new Refused('schedule.cycle', { cycle: ['T4.3', 'J6', 'T4.3'] });
      },
    },
  );
  await screen.findByLabelText('Type');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText(/T4\.3, J6, T4\.3/)).toBeVisible();
  expect(screen.getByLabelText('De')).toHaveValue('j6');
  expect(onClose).not.toHaveBeenCalled();
});
