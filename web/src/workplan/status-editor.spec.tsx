import { beforeEach, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, Refused, stage } from '../../test/stage';
import { StatusEditor } from './status-editor';
import { useStatusDraft } from './use-status-draft';
import type { WorkStatus } from './work-status';

const person = (id: string, name: string) => ({ __typename: 'Person' as const, id, name, illustrative: true });
const work: WorkStatus = {
  __typename: 'WorkPackage',
  id: 'lt2',
  version: 3,
  code: 'LT2',
  titleFr: 'Activation et transduction',
  titleEn: 'Activation and transduction',
  state: 'IN_PROGRESS',
  progress: 45,
  expectedProgress: 61,
  nextOn: '2020-01-24',
  done: 'Mise au point du protocole.',
  next: '',
  blockers: '',
  mine: true,
  updatedAt: '2019-10-15T15:20:00Z',
  updatedBy: person('helene', 'Hélène Perrot'),
  milestones: [],
  deliverables: [],
  viewerCan: ['work-package.read', 'work-package.update'],
};
const theirs: WorkStatus = {
  ...work,
  version: 4,
  state: 'BLOCKED',
  nextOn: '2020-02-05',
  blockers: 'En attente du lot d’anticorps.',
  updatedAt: '2019-11-14T08:42:00Z',
  updatedBy: person('marc', 'Marc Bôle'),
};
const viewer = () => ({ viewer: { __typename: 'Person', id: 'anne', name: 'Anne-Lise Girard' } });

const onSaved = jest.fn();
const onRestored = jest.fn();

function Desk() {
  const draft = useStatusDraft(work);
  return (
    <StatusEditor
      work={work}
      draft={draft}
      saveLabel="Enregistrer, lot suivant"
      onSaved={onSaved}
      onRestored={onRestored}
    />
  );
}

const open = async (answers: Answers) => {
  const shown = stage(<Desk />, { Viewer: viewer, ...answers });
  await screen.findByRole('form', { name: 'Mise à jour de LT2' });
  return shown;
};

beforeEach(() => {
  sessionStorage.clear();
  onSaved.mockClear();
  onRestored.mockClear();
});

it('says how a work package goes with five keys, and is saved only once the API has said so', async () => {
  const answer = { updateWorkPackage: { ...work, version: 4, state: 'AT_RISK', progress: 50 } };
  const { sent } = await open({ UpdateWorkPackage: () => answer });
  await userEvent.keyboard('3+');
  expect(screen.getByRole('radio', { name: /À risque/ })).toBeChecked();
  expect(screen.getByText('Sur cet appareil')).toBeVisible();
  expect(screen.getByText(/11 points sous le plan/)).toBeVisible();
  expect(onSaved).not.toHaveBeenCalled();

  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(onSaved).toHaveBeenCalledTimes(1));
  expect(sent('UpdateWorkPackage')).toEqual([
    {
      input: {
        id: 'lt2',
        version: 3,
        state: 'AT_RISK',
        progress: 50,
        nextOn: '2020-01-24',
        done: 'Mise au point du protocole.',
        next: '',
        blockers: '',
      },
    },
  ]);
  expect(screen.queryByText('Sur cet appareil')).toBeNull();
});

it('says a refusal beside the field that cures it, and goes there', async () => {
  const blocked = () => {
    throw new Refused('work-package.blocked-needs-words');
  };
  await open({ UpdateWorkPackage: blocked });
  await userEvent.keyboard('4{Enter}');
  const field = screen.getByLabelText('Ce qui bloque');
  await waitFor(() => expect(field).toHaveAccessibleDescription(/Un lot bloqué dit ce qui le bloque/));
  expect(field).toHaveFocus();
  expect(onSaved).not.toHaveBeenCalled();
  expect(screen.getByText('Sur cet appareil')).toBeVisible();
});

it('sends nothing while a date cannot be read', async () => {
  const { sent } = await open({});
  await userEvent.keyboard('d');
  await userEvent.keyboard('bientôt{Enter}');
  expect(await screen.findByText(/Ce n’est pas une date/)).toBeVisible();
  expect(sent('UpdateWorkPackage')).toEqual([]);
});

it('puts back what was there on Escape', async () => {
  await open({});
  await userEvent.keyboard('5');
  expect(screen.getByLabelText('Avancement (%)')).toHaveValue('100');
  await userEvent.keyboard('{Escape}');
  expect(screen.getByLabelText('Avancement (%)')).toHaveValue('45');
  expect(onRestored).toHaveBeenCalledTimes(1);
});

it('keeps what was written on this device until it is saved', async () => {
  const { unmount } = await open({});
  await userEvent.keyboard('+');
  unmount();
  await open({});
  expect(screen.getByLabelText('Avancement (%)')).toHaveValue('50');
});

it('meets what someone else saved first field by field, and saves the choice on their version', async () => {
  const answers: (() => unknown)[] = [
    () => {
      throw new Refused('version.stale');
    },
    () => ({ updateWorkPackage: { ...theirs, version: 5 } }),
  ];
  const { sent } = await open({
    UpdateWorkPackage: () => answers.shift()?.(),
    WorkPackageNow: () => ({ workPackage: theirs }),
  });
  await userEvent.keyboard('3+{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'Marc Bôle a modifié LT2 pendant que vous écriviez' });
  const row = (name: string) => within(within(dialog).getByRole('row', { name: new RegExp(`^${name}`) }));
  expect(row('État').getAllByRole('radio')[0]).toBeChecked();
  expect(row('Prochaine date').getAllByRole('radio')[1]).toBeChecked();
  expect(row('Ce qui est fait').getByText('identique, rien à choisir', { exact: false })).toBeVisible();

  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(onSaved).toHaveBeenCalledTimes(1));
  expect(sent('UpdateWorkPackage')[1]).toEqual({
    input: {
      id: 'lt2',
      version: 4,
      state: 'AT_RISK',
      progress: 50,
      nextOn: '2020-02-05',
      done: 'Mise au point du protocole.',
      next: '',
      blockers: 'En attente du lot d’anticorps.',
    },
  });
});
