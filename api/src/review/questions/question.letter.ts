import { dayIn, type Template } from '../../platform/mail/letter.rules.js';
import { aboutIn } from './about.rules.js';

/** Facts: `project`, `subject`, `code`, `about`, `figure`, `value`, `text`, `dueOn`, `by`. */
export const controlQuestioned: Template = ({ facts, language, projectId }) => {
  const { project, text, dueOn, by } = facts;
  const about = aboutIn(language, facts);
  const due = dayIn(language, String(dueOn));
  const path = `/p/${projectId}/retours`;
  const fr = about ? ` sur ${about}` : '';
  const en = about ? ` about ${about}` : '';
  return language === 'fr'
    ? {
        subject: `${project} : une question du contrôle, réponse attendue le ${due}`,
        paragraphs: ['Bonjour,', `${by} vous pose une question${fr} :`, String(text), `Réponse attendue le ${due}.`],
        action: { label: 'Répondre', path },
      }
    : {
        subject: `${project}: a question of the control, to be answered by ${due}`,
        paragraphs: ['Hello,', `${by} asks you a question${en}:`, String(text), `An answer is due by ${due}.`],
        action: { label: 'Answer', path },
      };
};

/** Facts: `project`, `number` and `claimId` (null for what is of no claim), `code`, `text`, `by`. */
export const controlAnswered: Template = ({ facts, language, projectId }) => {
  const { project, number, claimId, code, text, by } = facts;
  const path = claimId ? `/p/${projectId}/demandes/${claimId}/revue` : `/p/${projectId}/retours`;
  const fr = claimId ? `la demande n° ${number}` : String(code);
  const en = claimId ? `claim no. ${number}` : String(code);
  return language === 'fr'
    ? {
        subject: `${project} : réponse à votre question sur ${fr}`,
        paragraphs: ['Bonjour,', `${by} répond à votre question :`, String(text)],
        action: { label: claimId ? 'Reprendre la revue' : 'Lire la réponse', path },
      }
    : {
        subject: `${project}: an answer to your question on ${en}`,
        paragraphs: ['Hello,', `${by} answers your question:`, String(text)],
        action: { label: claimId ? 'Go on with the review' : 'Read the answer', path },
      };
};
