import { beforeEach, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type Answers, Refused, stage } from '../../../test/stage';
import type { RiskLevel } from '../../graphql/graphql';
import { grades } from './grades';
import { ReviewDialog } from './review-dialog';
import type { RiskRow } from './risk-row';

const named = (__typename: string, id: string, name: string) => ({ __typename, id, illustrative: false, ...{ name } });
const risk = {
  ...{ __typename: 'Risk', id: 'r1', version: 4, code: 'R1', titleFr: 'Anticorps', titleEn: 'Antibodies' },
  ...{ state: 'OPEN', probability: 2, impact: 4, score: 8, level: 'MODERATE', worsening: 0, nextReviewOn: null },
  ...{ toReview: false, viewerCan: ['risk.review'], owner: null },
  partner: { ...named('Partner', 'p', 'Vega'), shortName: 'Vega' },
} as unknown as RiskRow;
const levelOf = (score: number): RiskLevel =>
  score >= 16 ? 'CRITICAL' : score >= 10 ? 'HIGH' : score >= 4 ? 'MODERATE' : 'LOW';
const cells = grades.flatMap((probability) =>
  grades.map((impact) => ({ probability, impact, count: 0, level: levelOf(probability * impact) })),
);
const onClose = jest.fn();
const reviewed = { ReviewRisk: () => ({ reviewRisk: { ...risk, version: 5 } }) };

const open = (answers: Answers) => stage(<ReviewDialog risk={risk} cells={cells} onClose={onClose} />, answers);

beforeEach(() => {
  sessionStorage.clear();
  onClose.mockClear();
});

it('says what the grades come to while one chooses, and sends what was seen with what is said', async () => {
  const hand = userEvent.setup();
  const { sent } = open(reviewed);
  await screen.findByText('8, niveau modéré', {}, { timeout: 5_000 });
  await hand.selectOptions(screen.getByLabelText('Probabilité'), '4');
  await screen.findByText(/^16, niveau critique/);
  await hand.type(screen.getByLabelText('Où il en est'), 'Rien n’est venu.');
  await hand.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sent('ReviewRisk')[0]?.input).toEqual({
    ...{ id: 'r1', version: 4, probability: 4, impact: 4, state: 'OPEN', done: '', nextReviewOn: null },
    words: 'Rien n’est venu.',
  });
});

it('asks what was done about what has occurred', async () => {
  const hand = userEvent.setup();
  const { sent } = open(reviewed);
  await hand.click(await screen.findByLabelText('réalisé', {}, { timeout: 5_000 }));
  await hand.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText('Dites ce qui a été fait.');
  expect(sent('ReviewRisk')).toEqual([]);
});

it('keeps what was written when somebody else was first', async () => {
  const hand = userEvent.setup();
  open({
    ReviewRisk: () => {
      throw new Refused('version.stale');
    },
  });
  await hand.type(await screen.findByLabelText('Où il en est', {}, { timeout: 5_000 }), 'Mes mots.');
  await hand.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText('Quelqu’un a modifié R1 pendant que vous écriviez.');
  expect(screen.getByLabelText('Où il en est')).toHaveProperty('value', 'Mes mots.');
  expect(onClose).not.toHaveBeenCalled();
});
