import type { refusalsFr } from './refusals.fr';

/** Why a timesheet, a partner claim or a version of the agreement could not move. */
export const refusalsEn: Readonly<Record<keyof typeof refusalsFr, string>> = {
  'partner-claim.illegal-move':
    'This partner claim has changed state in the meantime. Reload the page to see where it stands.',
  'timesheet.illegal-move': 'This timesheet has changed state in the meantime. Reload the page to see where it stands.',
};
