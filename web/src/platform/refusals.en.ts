import type { refusalsFr } from './refusals.fr';

export const refusalsEn: Readonly<Record<keyof typeof refusalsFr, string>> = {
  internal: 'The portal met an error. Nothing you entered is lost; try again, or report it with its reference.',
  network: 'The portal does not answer. Your work stays on this device; try again when the connection is back.',
  unknown: 'This action was refused ({code}). Nothing was changed; report it if this surprises you.',
  'request.too-many': 'Too many requests in a short time. Wait a minute and try again.',
  'session.required': 'Your session has ended. Sign in again: your work stays on this device.',
  'session.invalid': 'Your session has ended. Sign in again: your work stays on this device.',
  'session.unknown-person':
    'You are signed in, but no project knows you yet. Ask the lead partner of your project for an invitation.',
  'session.provider-unreachable':
    'The sign-on service does not answer the portal. Your work stays on this device; try again in a minute.',
  'access.denied': 'Your rights in this project do not allow this action. The lead partner can change them.',
  'not-found': 'This item does not exist, or your rights do not let you see it.',
  'version.stale': 'Someone changed this item while you were writing. Nothing is lost.',
  'version.stale.by': '{by} changed this item while you were writing. Nothing is lost.',
  'request.malformed': 'The portal did not understand this request. Reload the page: it may be older than an update.',
  'request.one-mutation': 'One change at a time. Try again.',
  'request.key-missing': 'This request is incomplete. Reload the page and try again.',
  'request.key-reused': 'This request already served for something else. Reload the page and try again.',
  'request.answer-out-of-sight': 'It is saved, but your rights no longer let you see the result.',
  'page.cursor-malformed': 'The rest of this list can no longer be read. Reload the page.',
  'input.invalid': 'A value you entered does not have the expected form ({field}). Correct it and try again.',
  'money.malformed': '“{text}” is not an amount. Write for instance 1,234.50.',
  'day.malformed': '“{text}” is not a date. Write for instance 5 Feb 2020.',
  'partner.unknown': 'This partner is not in this project. Choose one from the list.',
  'membership.wrong-side':
    'This role does not go with this attachment: a funder’s or auditor’s role has no partner, the others have one.',
  'membership.lead-partner-only': 'This role is for people of the lead partner. Choose another role.',
  'membership.auditor-needs-end': 'An auditor is invited for a time. Give an end date.',
  'membership.ends-in-the-past': 'The end date ({endsOn}) is already past. Choose one to come.',
  'membership.already-withdrawn': 'This right has already been withdrawn.',
  'membership.already-invited':
    '{email} is already invited with this role. Choose another one, or cancel the invitation that is waiting.',
  'project.unknown': 'This project does not exist, or you have no role in it.',
  'membership.unknown': 'This right no longer exists: somebody withdrew it before you. Reload the page.',
  'person.unknown': 'This person does not exist, or your rights do not let you see them.',
  'request.too-complex':
    'This request is too large to be read at once. Reload the page; if it happens again, report it.',
  'portal.unavailable':
    'The database of the portal does not answer. Your input stays on this device; try again in a minute.',
  'request.too-slow': 'This request took too long and was stopped. Nothing was changed; try again in a minute.',
  'request.unknown-document':
    'This page is older than an update of the portal. Reload it: your input stays on this device.',
};
