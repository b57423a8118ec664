import type { refusalsFr } from './refusals.fr';

export const refusalsEn: Readonly<Record<keyof typeof refusalsFr, string>> = {
  'trail.too-long':
    'This filter leaves {lines} lines, and a file holds {most}. Narrow the dates, or choose one kind of facts.',
  'proof.not-submitted':
    'Claim no. {number} is not submitted yet: there is nothing to prove. Submit it, then export its proof.',
};
