import type { Facts } from '../../kernel/refusal.js';
import { dayIn, type Language, type LetterLine, type Template } from '../../platform/mail/letter.rules.js';

const STATES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  NOT_STARTED: { fr: 'non commencé', en: 'not started' },
  IN_PROGRESS: { fr: 'en bonne voie', en: 'on track' },
  AT_RISK: { fr: 'à risque', en: 'at risk' },
  BLOCKED: { fr: 'bloqué', en: 'blocked' },
  DONE: { fr: 'terminé', en: 'done' },
  SUSPENDED: { fr: 'suspendu', en: 'suspended' },
};

const said = ({ code, title, state, progress, words, path }: Facts, language: Language): LetterLine => {
  const standing = `${STATES[String(state)]?.[language] ?? state}, ${progress}${language === 'fr' ? ' ' : ''}%`;
  const what = language === 'fr' ? `${code} ${title} : ${standing}` : `${code} ${title}: ${standing}`;
  return { text: words ? `${what}. ${words}` : what, path: String(path) };
};
const missing = ({ code, title, partner, path }: Facts): LetterLine => ({
  text: `${code} ${title} (${partner})`,
  path: String(path),
});

/** Facts: `project`, `from`, `until`, `said` (`code`, `title`, `state`, `progress`, `words`, `path`), `missing` (`code`, `title`, `partner`, `path`). */
export const periodDigest: Template = ({ facts, language, projectId }) => {
  const { project } = facts;
  const [from, until] = [dayIn(language, String(facts.from)), dayIn(language, String(facts.until))];
  const heard = facts.said as readonly Facts[];
  const silent = facts.missing as readonly Facts[];
  const fr = language === 'fr';
  const lists = [
    { title: fr ? 'Ce qui a été dit' : 'What was said', lines: heard.map((one) => said(one, language)) },
    { title: fr ? 'Ce qui manque' : 'What is missing', lines: silent.map(missing) },
  ].filter(({ lines }) => lines.length > 0);
  const counted = fr
    ? `Du ${from} au ${until} : lots et tâches qui ont donné de leurs nouvelles, ${heard.length} ; qui n’en ont pas donné, ${silent.length}.`
    : `From ${from} to ${until}: work packages and tasks heard of, ${heard.length}; not heard of, ${silent.length}.`;
  return {
    subject: fr ? `${project} : les points d’avancement au ${until}` : `${project}: the status updates up to ${until}`,
    paragraphs: [fr ? 'Bonjour,' : 'Hello,', counted],
    lists,
    action: { label: fr ? 'Voir les lots' : 'See the work packages', path: `/p/${projectId}/lots?qui=tous&taches=oui` },
  };
};
