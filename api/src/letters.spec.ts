import { describe, expect, it } from '@jest/globals';
import type { Facts } from './kernel/refusal.js';
import { letters } from './letters.js';
import { formed } from './platform/mail/letter.rules.js';

const facts: Readonly<Record<string, Facts>> = {
  invitation: { project: 'Lyra', role: 'PARTNER_FINANCE', by: 'Cleo' },
  'milestone-moved': {
    project: 'Lyra',
    code: 'J2',
    title: 'Chip',
    from: '2020-02-05',
    to: '2020-02-09',
    reason: 'Late antibodies.',
    by: 'Cleo',
  },
  'deliverable-returned': { project: 'Lyra', code: 'L3.1', title: 'Report', reason: 'No figures.', by: 'Cleo' },
  'risk-charged': {
    project: 'Lyra',
    code: 'R4',
    title: 'Late antibodies',
    mitigation: 'A second supplier.',
    by: 'Cleo',
  },
  'risk-occurred': { project: 'Lyra', code: 'R4', title: 'Late antibodies', done: 'Another batch ordered.', by: 'Ana' },
  'claim-submitted': { project: 'Lyra', number: 3, amount: '1250.50', by: 'Carl' },
};

describe.each(Object.keys(letters))('the letter %s', (name) => {
  it.each(['fr', 'en'] as const)('says all it knows (%s)', (language) => {
    const words = letters[name]?.({ facts: facts[name] ?? {}, language, projectId: '1' });
    const { subject, text } = formed(words ?? { subject: '', paragraphs: [] }, language, 'https://jalon.example');
    expect(`${subject}\n\n${text}`).toMatchSnapshot();
    expect(text).not.toMatch(/undefined|null|NaN|Invalid/);
  });
});
