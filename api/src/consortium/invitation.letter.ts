import type { Language, Template } from '../platform/mail/letter.rules.js';

const ROLES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  PARTNER_MEMBER: { fr: 'membre de l’équipe d’un partenaire', en: 'member of a partner’s team' },
  PARTNER_FINANCE: { fr: 'responsable financier d’un partenaire', en: 'finance officer of a partner' },
  PARTNER_LEGAL: { fr: 'signataire d’un partenaire', en: 'legal representative of a partner' },
  LEAD_COORDINATOR: { fr: 'coordinateur chez le chef de file', en: 'coordinator at the lead partner' },
  LEAD_FINANCE: { fr: 'responsable financier chez le chef de file', en: 'finance officer at the lead partner' },
  FUNDER_REVIEWER: { fr: 'instructeur du financeur', en: 'case officer of the funder' },
  FUNDER_CERTIFIER: { fr: 'certificateur du financeur', en: 'certifier of the funder' },
  AUDITOR: { fr: 'auditeur', en: 'auditor' },
};

/** Facts: `project`, `role`, `by`. */
export const invitation: Template = ({ facts: { project, role, by }, language }) => {
  const as = ROLES[String(role)]?.[language] ?? String(role);
  return language === 'fr'
    ? {
        subject: `${project} : ${by} vous invite dans Jalon`,
        paragraphs: [
          'Bonjour,',
          `${by} vous invite à rejoindre le projet ${project} dans Jalon, le portail du consortium, comme ${as}.`,
          'Connectez-vous avec cette adresse électronique : le projet vous y attend.',
        ],
        action: { label: 'Ouvrir Jalon', path: '/' },
      }
    : {
        subject: `${project}: ${by} invites you to Jalon`,
        paragraphs: [
          'Hello,',
          `${by} invites you to join the project ${project} in Jalon, the portal of the consortium, as ${as}.`,
          'Sign in with this e-mail address: the project is waiting for you there.',
        ],
        action: { label: 'Open Jalon', path: '/' },
      };
};
