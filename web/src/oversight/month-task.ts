import { useProject } from '../consortium/current-project';
import { graphql } from '../graphql/gql';
import type { MonthTask_MonthItemFragment } from '../graphql/graphql';
import { day } from '../platform/format';
import { inWords } from '../platform/number-words';
import { can } from '../platform/permissions';
import { usePlaces } from '../workplan/places';
import { useWords } from './words';

export const MonthTaskFragment = graphql(`
  fragment MonthTask_MonthItem on MonthItem {
    id
    kind
    dueOn
    standing
    subjectId
    code
    titleFr
    titleEn
    askedBy
    unexplained
    count
  }
`);

/** One thing to do, with its day. */
export type MonthTask = Omit<MonthTask_MonthItemFragment, ' $fragmentName'>;

/** One thing to do in words: what it is, on a line and on the strip, and where one does it. */
export interface TaskWords {
  readonly what: string;
  readonly hint: string;
  readonly short: string;
  readonly action: string;
  readonly to: string;
}

/** Says each thing to do, and where it is done. */
export function useTaskWords(): (task: MonthTask) => TaskWords {
  const say = useWords();
  const project = useProject();
  const places = usePlaces();
  const base = `/p/${project.id}`;
  return (task) => {
    const { kind, code, count, subjectId } = task;
    const title = say.language === 'fr' ? task.titleFr : task.titleEn;
    if (kind === 'STATUS_UPDATE') {
      const words = inWords(count, say.language);
      return {
        what: say('task.status', { count, words, code }),
        hint: count === 1 ? title : say('task.status.hint', { codes: code }),
        short: say('task.status.short', { count, code }),
        action: say('task.status.do'),
        to: places.works,
      };
    }
    if (kind === 'CLAIM') {
      const declares = can(project, 'project.declare');
      return {
        what: say('task.claim', { period: code.replace('P', '') }),
        hint: say('task.claim.hint'),
        short: say('task.claim.short', { period: code }),
        action: say(declares ? 'task.claim.open' : 'task.claim.budget'),
        to: declares ? `${base}/remontees` : `${base}/budget`,
      };
    }
    if (kind === 'ANSWER')
      return {
        what: say('task.answer', { code }),
        hint: title,
        short: say('task.answer.short', { code }),
        action: say('task.answer.do'),
        to: places.work(subjectId),
      };
    if (kind === 'CONTROL_QUESTION')
      return {
        what: say('task.question', { code }),
        hint: title,
        short: say('task.question.short', { code }),
        action: say('task.question.do'),
        to: `${base}/retours?question=${subjectId}`,
      };
    if (kind === 'HOURS' || kind === 'COUNTERSIGN') {
      const month = day(`${code}-01`, say.language, 'month');
      const key = kind === 'HOURS' ? 'task.hours' : 'task.countersign';
      return {
        what: say(key, { month, count }),
        hint: say(`${key}.hint`),
        short: say(`${key}.short`, { month, count }),
        action: say(`${key}.do`),
        to: kind === 'HOURS' ? `${base}/temps/${subjectId}?mois=${code}` : `${base}/temps`,
      };
    }
    if (kind === 'SHARE_OUT' || kind === 'CONFIRM_SHARE') {
      const key = kind === 'SHARE_OUT' ? 'task.share' : 'task.confirm';
      return {
        what: say(key, { number: code }),
        hint: say(`${key}.hint`),
        short: say(`${key}.short`, { number: code }),
        action: say(`${key}.do`),
        to: `${base}/versements`,
      };
    }
    const milestone = kind === 'MILESTONE';
    return {
      what: say(milestone ? 'task.milestone' : 'task.deliverable', { code }),
      hint: title,
      short: say(milestone ? 'task.milestone.short' : 'task.deliverable.short', { code }),
      action: say('task.open', { code }),
      to: places.due(kind, subjectId),
    };
  };
}
