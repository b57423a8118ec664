import type { refusalsFr } from './refusals.fr';

/** Why the demonstrators could not be read, by the API's code. */
export const refusalsEn: Readonly<Record<keyof typeof refusalsFr, string>> = {
  'demonstrator.too-many':
    'This project has more demonstrators than this screen shows. Report it: nothing was changed.',
};
