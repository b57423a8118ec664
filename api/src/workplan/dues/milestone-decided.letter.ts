import { dayIn, type Template } from '../../platform/mail/letter.rules.js';
import type { Verdict } from '../milestone.rules.js';

const said: Readonly<Record<Verdict, readonly [fr: string, en: string]>> = {
  ACHIEVED: ['est tenu', 'is met'],
  ACHIEVED_WITH_RESERVATIONS: ['est tenu avec réserves', 'is met with reservations'],
  MISSED: ['est manqué', 'is missed'],
  DECISION_WITHDRAWN: ['n’est plus décidé', 'is open again'],
};

/** Facts: `project`, `code`, `title`, `verdict`, `on`, `words`, `by`. */
export const milestoneDecided: Template = ({ facts, language, projectId }) => {
  const { project, code, title, words, by } = facts;
  const on = dayIn(language, String(facts.on));
  const [fr, en] = said[facts.verdict as Verdict];
  const path = `/p/${projectId}/echeances`;
  return language === 'fr'
    ? {
        subject: `${project} : le jalon ${code} ${fr}`,
        paragraphs: [
          'Bonjour,',
          `Décision du ${on}, écrite par ${by} : le jalon ${code}, « ${title} », ${fr}.`,
          ...(words ? [`Ce qui est dit : ${words}`] : []),
        ],
        action: { label: 'Voir les échéances', path },
      }
    : {
        subject: `${project}: milestone ${code} ${en}`,
        paragraphs: [
          'Hello,',
          `Decision of ${on}, written by ${by}: milestone ${code}, “${title}”, ${en}.`,
          ...(words ? [`What is said: ${words}`] : []),
        ],
        action: { label: 'See what is due', path },
      };
};
