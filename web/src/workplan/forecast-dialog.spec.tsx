import { beforeEach, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, Refused, stage } from '../../test/stage';
import { ForecastDialog } from './forecast-dialog';

const milestone = { id: 'j4', version: 2, code: 'J4', baselineOn: '2020-01-24', forecastOn: '2020-01-31' };
const moved = {
  forecastMilestone: {
    __typename: 'Milestone',
    id: 'j4',
    version: 3,
    forecastOn: '2020-02-05',
    state: 'AT_RISK',
    standing: 'AT_RISK',
    driftDays: 12,
    viewerCan: ['milestone.read'],
    forecastChanges: [],
  },
};
const onClose = jest.fn();

const open = async (answers: Answers) => {
  const shown = stage(<ForecastDialog opened partner="Diaclone" milestone={milestone} onClose={onClose} />, answers);
  const day = await screen.findByLabelText('Nouvelle prévision');
  const write = async (text: string) => {
    await userEvent.clear(day);
    await userEvent.type(day, text);
  };
  return { ...shown, day, write };
};

beforeEach(() => {
  sessionStorage.clear();
  onClose.mockClear();
});

it('tells the effect in days while one types', async () => {
  const { day, write } = await open({});
  expect(day).toHaveAccessibleDescription(/C’est la prévision actuelle \(31\sjanv.\s2020\)/);
  await write('5 févr. 2020');
  expect(day).toHaveAccessibleDescription(/5 jours plus tard .* 12 jours après la référence/);
  await write('24/1/2020');
  expect(day).toHaveAccessibleDescription(/7 jours plus tôt .* à la référence/);
});

it('moves nothing without a reason, then moves it on the version that was read', async () => {
  const { sent, write } = await open({ ForecastMilestone: () => moved });
  await write('5 févr. 2020');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Dites en une phrase pourquoi la date bouge.')).toBeVisible();
  expect(sent('ForecastMilestone')).toEqual([]);

  await userEvent.type(screen.getByLabelText('Motif'), 'Anticorps attendus.');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
  expect(sent('ForecastMilestone')).toEqual([
    { input: { id: 'j4', version: 2, forecastOn: '2020-02-05', reason: 'Anticorps attendus.' } },
  ]);
});

it('says beside the date that it is outside the project', async () => {
  const outside = () => {
    throw new Refused('milestone.outside-project', { forecastOn: '2030-01-01' });
  };
  const { day, write } = await open({ ForecastMilestone: outside });
  await write('1/1/2030');
  await userEvent.type(screen.getByLabelText('Motif'), 'Loin.');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(day).toHaveAccessibleDescription(/Cette date est hors du projet/));
  expect(onClose).not.toHaveBeenCalled();
});
