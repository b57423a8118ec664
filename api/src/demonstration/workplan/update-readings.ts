import { dayInParis } from '../../platform/paris.calendar.js';
import type { Acknowledgement } from '../../workplan/updates/acknowledgement.entity.js';
import type { UpdateAnswer, UpdateQuestion } from '../../workplan/updates/update-question.entity.js';
import { partnerId } from '../consortium/partners.js';
import { personId } from '../consortium/people.js';
import { projectId } from '../consortium/project.js';
import { idOf } from '../identifier.rules.js';
import { type Said, said } from './status-updates.js';
import { type WorkCode, workCodes } from './work-codes.js';

const CLAIRE = personId('claire.vuillemin@ilsa.example');
const HOUR = 3_600_000;

/** The last word on these, Claire has not read yet. */
const unread: readonly WorkCode[] = ['T1.2', 'T2.1', 'LT7', 'T4.2'];

/** What she asked, and what she was answered: work | when | question | when | answer. */
const asked: ReadonlyArray<readonly [WorkCode, string, string, string?, string?]> = [
  [
    'T2.2',
    '2019-11-13T08:40:00Z',
    'Si le lot d’anticorps arrive le 20 novembre, à quelle date peut-on reprogrammer l’essai, et J4 tient-il le 5 février ?',
  ],
  [
    'T4.1',
    '2019-11-08T16:10:00Z',
    'Peut-on mesurer la troisième zone de nuit, avant la fin des travaux ?',
    '2019-11-12T07:45:00Z',
    'Non : la ventilation est arrêtée jour et nuit jusqu’au 22 novembre. Premier créneau le 25.',
  ],
];

const lastOn = (code: WorkCode): Said => {
  const last = said.findLast(({ work }) => work === code);
  if (!last?.partnerId) throw new Error(`nothing was said of ${code}`);
  return last;
};

export const updateQuestions: readonly UpdateQuestion[] = asked.map(([code, when, words]) => {
  const { id: statusUpdateId, partnerId: spoke } = lastOn(code);
  const at = new Date(when);
  const about = { id: idOf('update question', code), projectId, statusUpdateId, partnerId: spoke as string };
  return { ...about, authorId: CLAIRE, at, askedOn: dayInParis(at), words };
});

export const updateAnswers: readonly UpdateAnswer[] = asked.flatMap(([code, , , when, words]) => {
  if (!when || !words) return [];
  const { authorId, partnerId: spoke } = lastOn(code);
  const about = { projectId, questionId: idOf('update question', code), partnerId: spoke as string };
  return [{ id: idOf('update answer', code), ...about, authorId, at: new Date(when), words }];
});

/** She reads what comes in within three hours; the last word on some waits. */
export const acknowledgements: readonly Acknowledgement[] = said
  .filter((update) => {
    const waits = [...unread, ...asked.map(([code]) => code)].includes(update.work);
    return update.partnerId !== partnerId('Ilsa') && !(waits && update === lastOn(update.work));
  })
  .map(({ id: statusUpdateId, at }) => ({
    id: idOf('acknowledgement', statusUpdateId),
    projectId,
    statusUpdateId,
    authorId: CLAIRE,
    at: new Date(at.getTime() + 3 * HOUR),
  }));

/** By work package, for the journal. */
export const codeOf = (statusUpdateId: string): WorkCode =>
  said.find(({ id }) => id === statusUpdateId)?.work ?? (workCodes[0] as WorkCode);
