import type { Facts } from '../../kernel/refusal.js';
import { dayIn, type Language, type LetterLine, type Template } from '../../platform/mail/letter.rules.js';
import type { ObligationKind } from './obligations.rules.js';

const WHAT: Readonly<Record<ObligationKind, Readonly<Record<Language, string>>>> = {
  STATUS_UPDATE: { fr: 'Point d’avancement de', en: 'Status update of' },
  MILESTONE: { fr: 'Jalon', en: 'Milestone' },
  DELIVERABLE: { fr: 'Livrable', en: 'Deliverable' },
  DECLARATION: { fr: 'Remontée de dépenses de', en: 'Declaration of expenditure of' },
  FINDINGS: { fr: 'Réponse aux constats sur', en: 'Answer to the findings on' },
  CONTROL_QUESTION: { fr: 'Réponse à la question du contrôle sur', en: 'Answer to the question of the control on' },
  ANSWER: { fr: 'Réponse à la question sur', en: 'Answer to the question about' },
};

const age = (language: Language, days: number): string => {
  if (language === 'fr') return days === 1 ? '1 jour de retard' : `${days} jours de retard`;
  return days === 1 ? '1 day late' : `${days} days late`;
};

function lineOf({ kind, code, title, dueOn, days, path }: Facts, language: Language): LetterLine {
  const what = `${WHAT[kind as ObligationKind][language]} ${code}`;
  const named = language === 'fr' ? `${what}, « ${title} »` : `${what}, “${title}”`;
  const due = dayIn(language, String(dueOn));
  const late = Number(days) > 0 ? ` (${age(language, Number(days))})` : '';
  const when = language === 'fr' ? `pour le ${due}` : `by ${due}`;
  return { text: `${named}, ${when}${late}`, path: String(path) };
}

/** Facts: `project`, `by` (null when the portal reminds by itself), `items`: `kind`, `code`, `title`, `dueOn`, `days`, `path`. */
export const reminder: Template = ({ facts, language, projectId }) => {
  const { project, by } = facts;
  const items = facts.items as readonly Facts[];
  const late = items.filter(({ days }) => Number(days) > 0);
  const soon = items.filter(({ days }) => Number(days) <= 0);
  const [count, due] = [late.length, soon.length];
  const fr = language === 'fr';
  const listed = (title: string, of: readonly Facts[]) =>
    of.length === 0 ? [] : [{ title, lines: of.map((item) => lineOf(item, language)) }];
  const lists = [...listed(fr ? 'En retard' : 'Late', late), ...listed(fr ? 'Bientôt attendu' : 'Due soon', soon)];
  const subject = fr
    ? `${project} : ${[count > 0 && `${count} en retard`, due > 0 && `${due} à venir`].filter(Boolean).join(', ')}`
    : `${project}: ${[count > 0 && `${count} late`, due > 0 && `${due} coming up`].filter(Boolean).join(', ')}`;
  const because = fr
    ? by
      ? `${by} vous rappelle ce que le projet ${project} attend de vous.`
      : `Voici ce que le projet ${project} attend de vous.`
    : by
      ? `${by} reminds you of what the project ${project} expects from you.`
      : `This is what the project ${project} expects from you.`;
  return {
    subject,
    paragraphs: [fr ? 'Bonjour,' : 'Hello,', because],
    lists,
    action: { label: fr ? 'Ouvrir Mon mois' : 'Open My month', path: `/p/${projectId}/mon-mois` },
  };
};
