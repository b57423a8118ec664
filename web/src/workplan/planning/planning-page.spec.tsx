import { expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { samples } from '../../../test/sample-plan';
import { type Answers, Refused, stage } from '../../../test/stage';
import { CurrentProject, CurrentProjectFragment } from '../../consortium/current-project';
import { PlanningPage } from './planning-page';

const project = {
  __typename: 'Project' as const,
  id: 'p',
  acronym: 'MiMédI',
  titleFr: 'Microtechniques',
  titleEn: 'Microtechnics',
  startsOn: '2018-02-08',
  endsOn: '2022-02-07',
  illustrative: true,
  viewerCan: ['project.read'],
};
const dependency = {
  __typename: 'Dependency',
  ...{ id: 'd1', fromId: 't43', toId: 'j6', type: 'FS', lag: 0, inCalendarDays: false, version: 1 },
};
const everything = ['plan.read', 'plan.reschedule', 'plan.link', 'plan.freeze'];
const planOf = (viewerCan: readonly string[], days: Readonly<Record<string, readonly [string, string]>> = {}) => ({
  plan: {
    __typename: 'Plan',
    ...{ projectId: 'p', startsOn: '2018-02-08', endsOn: '2022-02-07', plannedEndOn: '2022-02-07', viewerCan },
    items: samples.map((item) => ({
      __typename: 'PlanItem',
      ...item,
      ...{ effort: null, rolledUp: null },
      partner: { __typename: 'Partner', ...item.partner, illustrative: true },
      ...(days[item.id] ? { startsOn: days[item.id]?.[0], endsOn: days[item.id]?.[1], version: 2 } : {}),
    })),
    dependencies: [dependency],
    baselines: [],
    baseline: null,
  },
});
const shiftOf = (id: string, to: readonly [string, string], days: number) => {
  const { code, version, startsOn, endsOn } = samples.find((item) => item.id === id) ?? {};
  return {
    __typename: 'PlanShift',
    ...{ itemId: id, code, version, fromStartsOn: startsOn, fromEndsOn: endsOn, startsOn: to[0], endsOn: to[1], days },
  };
};
const impactOf = (shifts: readonly unknown[]) => ({
  planImpact: {
    __typename: 'PlanImpact',
    shifts,
    lots: [],
    breaks: [],
    endDays: 0,
    earliestOn: '2020-05-18',
    latestOn: '2020-06-03',
  },
});

async function open(answers: Answers = {}, viewerCan = everything) {
  const shown = stage(
    <CurrentProject project={project as never}>
      <PlanningPage />
    </CurrentProject>,
    { Planning: () => planOf(viewerCan), ...answers },
    (client) => client.writeFragment({ fragment: CurrentProjectFragment, data: project, id: 'Project:p' }),
  );
  const grid = await screen.findByRole('treegrid');
  const bar = (code: string) => within(grid).getByLabelText(new RegExp(`^${code},`));
  const head = (code: string) => within(grid).getByText(code).closest('th') as HTMLElement;
  return { ...shown, grid, bar, head };
}
const said = (words: RegExp) =>
  waitFor(() => expect(screen.getByText(words, { selector: '[aria-live] *' })).toBeInTheDocument());

it('says each row of the plan: its depth, its place, its bar in words', async () => {
  const { grid, head, bar } = await open();
  expect(grid).toHaveAttribute('aria-rowcount', '7');
  expect(head('T4.3').closest('tr')).toHaveAttribute('aria-level', '2');
  expect(bar('T4.3')).toHaveAccessibleName(
    /du 18\smai\s2020 au 12\sjuin\s2020, 0\s% réalisé\. 11 jours ouvrés de marge\./,
  );
  expect(bar('J6')).toHaveAccessibleName(
    /15\sjuin\s2020, en retard\. Sans marge\. Sur le chemin critique\. Attend T4\.3\./,
  );
});

it('goes from row to row, folds and unfolds with the arrows', async () => {
  const { head } = await open();
  act(() => head('LT4').focus());
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(head('T4.3')).toHaveFocus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(screen.queryByText('J6')).not.toBeInTheDocument();
  expect(head('T4.3').closest('tr')).toHaveAttribute('aria-expanded', 'false');
  await userEvent.keyboard('{ArrowLeft}');
  expect(head('LT4')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
  expect(screen.getByText('J6')).toBeInTheDocument();
});

it('moves a bar by keyboard, tells what it pushes, saves it with the versions and undoes it', async () => {
  let saved: Readonly<Record<string, readonly [string, string]>> = {};
  const to = { t43: ['2020-05-20', '2020-06-16'], j6: ['2020-06-17', '2020-06-17'] } as const;
  const { bar, sent } = await open({
    Planning: () => planOf(everything, saved),
    PlanImpact: () => impactOf([shiftOf('t43', to.t43, 4), shiftOf('j6', to.j6, 2)]),
    ReschedulePlan: () => {
      saved = Object.keys(saved).length === 0 ? to : {};
      return { reschedule: { __typename: 'Project', id: 'p' } };
    },
  });
  act(() => bar('T4.3').focus());
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await said(/T4\.3\s: 18\smai → 20\smai\s2020\s; pousse J6 de 2 jours\s; fin du projet inchangée\./);
  expect(sent('PlanImpact')).toEqual([
    { projectId: 'p', move: { itemId: 't43', startsOn: '2020-05-20', endsOn: null } },
  ]);
  expect(screen.getByRole('heading', { name: 'Déplacer T4.3 de 2 jours déplace aussi J6.' })).toBeVisible();
  expect(sent('ReschedulePlan')).toEqual([]);

  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Dites en une phrase pourquoi le jalon bouge.')).toBeVisible();
  await userEvent.type(screen.getByLabelText('Motif'), 'Anticorps attendus.');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await said(/T4\.3 déplacé et enregistré, avec une autre ligne\./);
  await waitFor(() => expect(bar('T4.3')).toHaveFocus());
  const moves = (version: number, days: Readonly<Record<'t43' | 'j6', readonly [string, string]>>) =>
    (['t43', 'j6'] as const).map((itemId) => ({ itemId, version, startsOn: days[itemId][0], endsOn: days[itemId][1] }));
  expect(sent('ReschedulePlan')[0]).toEqual({
    input: { projectId: 'p', moves: moves(1, to), reason: 'Anticorps attendus.' },
  });

  await userEvent.keyboard('{Control>}z{/Control}');
  await said(/remis à leurs dates/);
  expect(sent('ReschedulePlan')[1]).toEqual({
    input: {
      projectId: 'p',
      moves: moves(2, { t43: ['2020-05-18', '2020-06-12'], j6: ['2020-06-15', '2020-06-15'] }),
      reason: 'Annulation du déplacement de T4.3.',
    },
  });
});

it('saves nothing when one changes one’s mind', async () => {
  const { bar, sent } = await open({ PlanImpact: () => impactOf([shiftOf('t43', ['2020-05-25', '2020-06-19'], 7)]) });
  act(() => bar('T4.3').focus());
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
  expect(
    await screen.findByRole('heading', { name: /Déplacer T4\.3 de 7 jours ne déplace rien d’autre/ }),
  ).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await said(/Déplacement de T4\.3 annulé/);
  expect(screen.queryByRole('heading', { name: /Déplacer T4\.3/ })).not.toBeInTheDocument();
  expect(bar('T4.3')).toHaveAccessibleName(/du 18\smai/);
  expect(sent('ReschedulePlan')).toEqual([]);
});

it('says why a move is refused, in words', async () => {
  const { bar } = await open({
    PlanImpact: () => {
      throw new Refused('schedule.already-begun', { code: 'T4.1' });
    },
  });
  act(() => bar('T4.1').focus());
  await userEvent.keyboard('{ArrowRight}');
  expect(await screen.findByText(/T4\.1 a déjà commencé/)).toBeVisible();
});

it('reads the plan again when somebody was there first, and says so', async () => {
  const { bar, sent } = await open({
    PlanImpact: () => impactOf([shiftOf('t43', ['2020-05-19', '2020-06-15'], 3)]),
    ReschedulePlan: () => {
      throw new Refused('version.stale', { id: 't43' });
    },
  });
  act(() => bar('T4.3').focus());
  await userEvent.keyboard('{ArrowRight}');
  await screen.findByRole('heading', { name: /T4\.3/ });
  await said(/T4\.3/);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText(/Quelqu’un a modifié le plan pendant que vous déplaciez T4\.3/)).toBeVisible();
  expect(sent('Planning')).toHaveLength(2);
});

it('moves nothing for whoever only reads', async () => {
  const { bar, sent, head } = await open({}, ['plan.read']);
  act(() => bar('T4.3').focus());
  await userEvent.keyboard('{ArrowRight}{ArrowLeft}');
  expect(sent('PlanImpact')).toEqual([]);
  expect(screen.queryByRole('button', { name: 'Figer une référence' })).not.toBeInTheDocument();
  act(() => head('T4.3').focus());
  await userEvent.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'T4.3, Essais à vide' });
  expect(await within(dialog).findByText('précède J6')).toBeVisible();
  expect(within(dialog).queryByRole('button', { name: /Ajouter/ })).not.toBeInTheDocument();
});
