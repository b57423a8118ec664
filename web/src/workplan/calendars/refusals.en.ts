import type { refusalsFr } from './refusals.fr';

/** Why a calendar said no, and what cures it. */
export const refusalsEn: Record<keyof typeof refusalsFr, string> = {
  'closure.ends-before-it-starts':
    'The closure would end on {endsOn}, before it begins on {startsOn}. Give a later last day.',
  'closure.far-from-project':
    'A closure lies between {from} and {until}, a year around the project. Choose days in that interval.',
  'closure.overlaps':
    '“{name}” is already closed from {startsOn} to {endsOn}. Change that closure, or choose other days.',
  'closure.too-many': 'The project already has {most} closures. Remove those that no longer serve before adding one.',
  'closure.unknown': 'This closure is no longer there. Reload the page to see those that remain.',
};
