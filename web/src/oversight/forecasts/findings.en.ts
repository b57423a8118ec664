import type { findingsFr } from './findings.fr';

export const findingsEn: Record<keyof typeof findingsFr, string> = {
  'forecast.above-budget':
    '{declared} declared and {foreseen} foreseen for a budget of {budget}: with the tolerance it stops at {most}, {excess} too much.',
  'forecast.category-above-budget':
    '{category}: {declared} declared and {foreseen} foreseen for a budget of {budget}; with the tolerance it stops at {most}, {excess} too much.',
  'forecast.interim-ceiling':
    'From P{period} on, interim payments would reach their ceiling of {ceiling}: {held} of aid would wait for the balance.',
};
