import type { Template } from '../../platform/mail/letter.rules.js';

/** Facts: `project`, `number`, `seq`, `key`, `text`. */
export const checkpointSigned: Template = ({ facts: { project, number, seq, key, text }, language, projectId }) => {
  const path = `/p/${projectId}/piste-audit`;
  return language === 'fr'
    ? {
        subject: `${project} : point de contrôle n° ${number} du journal`,
        paragraphs: [
          'Bonjour,',
          `Le portail a signé l’état du journal du projet ${project}, jusqu’à sa ligne ${seq}. Gardez cette lettre : avec elle, personne ne peut réécrire ce qui précède sans que cela se voie.`,
          `Empreinte de la clé : ${key}`,
          String(text),
        ],
        action: { label: 'Ouvrir la piste d’audit', path },
      }
    : {
        subject: `${project}: checkpoint no. ${number} of the journal`,
        paragraphs: [
          'Hello,',
          `The portal has signed where the journal of the project ${project} stands, up to its line ${seq}. Keep this letter: with it, nobody can rewrite what came before without being noticed.`,
          `Fingerprint of the key: ${key}`,
          String(text),
        ],
        action: { label: 'Open the audit trail', path },
      };
};
