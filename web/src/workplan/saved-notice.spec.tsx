import { beforeEach, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, Refused, stage } from '../../test/stage';
import { SavedNotice } from './saved-notice';

const before = {
  state: 'IN_PROGRESS',
  progress: '45',
  nextOn: '',
  done: 'Protocole.',
  next: '',
  blockers: '',
} as const;
const saved = { id: 'lt2', code: 'LT2', version: 4, before };
const answer = {
  __typename: 'WorkPackage',
  id: 'lt2',
  version: 5,
  code: 'LT2',
  titleFr: 'Activation',
  titleEn: 'Activation',
  state: 'IN_PROGRESS',
  progress: 45,
  expectedProgress: 61,
  nextOn: null,
  done: 'Protocole.',
  next: '',
  blockers: '',
  mine: true,
  updatedAt: '2019-11-14T08:42:00Z',
  updatedBy: null,
  milestones: [],
  deliverables: [],
  viewerCan: [],
};
const onUndone = jest.fn();
const open = (answers: Answers) =>
  stage(<SavedNotice saved={saved} onClose={() => undefined} onUndone={onUndone} />, answers);

beforeEach(() => {
  onUndone.mockClear();
});

it('puts back what was said before with one key, as a new update of the version that was saved', async () => {
  const { sent } = open({ UpdateWorkPackage: () => ({ updateWorkPackage: answer }) });
  expect(screen.getByText('LT2 enregistré.')).toBeVisible();
  await userEvent.keyboard('z');
  await waitFor(() => expect(onUndone).toHaveBeenCalledWith('lt2'));
  expect(sent('UpdateWorkPackage')).toEqual([
    { input: { id: 'lt2', version: 4, ...before, progress: 45, nextOn: null } },
  ]);
  expect(screen.getAllByText(/ce qui était dit avant est rétabli/)[0]).toBeVisible();
  await userEvent.keyboard('z');
  expect(sent('UpdateWorkPackage')).toHaveLength(1);
});

it('undoes nothing once somebody else has written', async () => {
  const stale = () => {
    throw new Refused('version.stale');
  };
  open({ UpdateWorkPackage: stale, WorkPackageNow: () => ({ workPackage: { ...answer, version: 6 } }) });
  await userEvent.click(screen.getByRole('button', { name: /^Annuler/ }));
  expect(await screen.findByText('Quelqu’un a modifié LT2 depuis. Rien n’a été annulé.')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Annuler/ })).toBeNull();
  expect(onUndone).not.toHaveBeenCalled();
});

it('says why what was said before can no longer be said', async () => {
  const past = () => {
    throw new Refused('work-package.next-in-the-past', { nextOn: '2019-11-13', today: '2019-11-14' });
  };
  open({ UpdateWorkPackage: past });
  await userEvent.keyboard('z');
  expect(await screen.findByText('LT2 n’a pas été rétabli.')).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent(/13 nov/);
});
