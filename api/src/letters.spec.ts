import { describe, expect, it } from '@jest/globals';
import { letters } from './letters.js';
import { formed, type LetterFacts } from './platform/mail/letter.rules.js';

const facts: Readonly<Record<string, LetterFacts>> = {
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
  'milestone-decided': {
    project: 'Lyra',
    code: 'J2',
    title: 'Chip',
    verdict: 'ACHIEVED_WITH_RESERVATIONS',
    on: '2020-02-05',
    words: 'Two batches of three.',
    by: 'Cleo',
  },
  'deliverable-moved': {
    project: 'Lyra',
    code: 'D2',
    title: 'Report',
    from: '2020-02-05',
    to: '2020-02-19',
    reason: 'The bench comes later.',
    by: 'Cleo',
  },
  'correction-decided': {
    ...{ project: 'Lyra', number: 1, claim: 2, amount: '-1000.00', before: '5000.00', owed: '750.00' },
    ...{ reason: 'The VAT was recovered.', recovery: 'NEXT_PAYMENT', by: 'Greg' },
  },
  'advance-admitted': { project: 'Lyra', number: 3, claimId: 'c', by: 'Fay' },
  'advance-granted': {
    ...{ project: 'Lyra', number: 3, requested: '5000.00', granted: '4000.00', reason: 'One pump.' },
    ...{ claimId: 'c', by: 'Greg' },
  },
  'payment-recorded': { project: 'Lyra', number: 2, amount: '70000.00', reference: 'V-2', by: 'Greg' },
  'share-transferred': {
    project: 'Lyra',
    number: 2,
    amount: '30000.00',
    transferredOn: '2020-02-05',
    reference: 'L-2',
    by: 'Carl',
  },
  'share-disputed': {
    project: 'Lyra',
    partner: 'Vega',
    number: 2,
    amount: '30000.00',
    received: '29000.00',
    dispute: 'The bank kept 1 000.',
    by: 'Ana',
  },
  'milestone-entrusted': {
    project: 'Lyra',
    code: 'J2',
    title: 'Chip',
    forecastOn: '2020-02-05',
    milestoneId: '2',
    by: 'Cleo',
  },
  'deliverable-commented': {
    project: 'Lyra',
    code: 'D2',
    title: 'Report',
    words: 'Figure 3 lacks its units.',
    deliverableId: '2',
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
  'claim-admitted': { project: 'Lyra', number: 3, claimId: '3', by: 'Fay' },
  'claim-returned': { project: 'Lyra', number: 3, claimId: '3', reason: 'The report is missing.', by: 'Fay' },
  'claim-rejected': { project: 'Lyra', number: 3, claimId: '3', reason: 'Outside the call.', by: 'Fay' },
  'control-assigned': { project: 'Lyra', number: 3, claimId: '3', by: 'Greg' },
  'control-questioned': {
    project: 'Lyra',
    number: 3,
    about: 'Optique du Doubs, F-12',
    text: 'Which order?',
    dueOn: '2019-12-01',
    by: 'Fay',
  },
  'control-answered': { project: 'Lyra', number: 3, claimId: '3', text: 'Order 77.', by: 'Ben' },
  'checkpoint-signed': { project: 'Lyra', number: 3, seq: 317, key: '21fe-31df', text: 'jalon-checkpoint 1\nnumber 3' },
  'update-questioned': {
    project: 'Lyra',
    code: 'LT2',
    title: 'Lot 2',
    question: 'By when?',
    workPackageId: '2',
    by: 'Cleo',
  },
  reminder: {
    project: 'Lyra',
    by: 'Cleo',
    items: [
      { kind: 'STATUS_UPDATE', code: 'LT2', title: 'Lot 2', dueOn: '2019-10-15', days: 30, path: '/p/1/lots/2' },
      { kind: 'ANSWER', code: 'LT2', title: 'Lot 2', dueOn: '2019-11-13', days: 1, path: '/p/1/lots/2' },
      { kind: 'MILESTONE', code: 'J2', title: 'Chip', dueOn: '2019-11-14', days: 0, path: '/p/1/echeances?jalon=2' },
      {
        kind: 'DELIVERABLE',
        code: 'D2',
        title: 'Report',
        dueOn: '2019-11-17',
        days: -3,
        path: '/p/1/echeances?livrable=2',
      },
    ],
  },
  'period-digest': {
    project: 'Lyra',
    from: '2019-10-16',
    until: '2019-11-15',
    said: [
      {
        code: 'LT1',
        title: 'Lot 1',
        state: 'AT_RISK',
        progress: 48,
        words: 'Antibodies are awaited.',
        path: '/p/1/lots/1',
      },
    ],
    missing: [{ code: 'LT2', title: 'Lot 2', partner: 'Deneb', path: '/p/1/lots/2' }],
  },
  'agreement-proposed': {
    project: 'Lyra',
    number: 2,
    title: 'Amendment 1',
    reason: 'The pump costs more.',
    by: 'Carl',
  },
  'agreement-given-back': { project: 'Lyra', number: 2, title: 'Amendment 1', decision: 'Which pump?', by: 'Greg' },
  'agreement-in-force': {
    project: 'Lyra',
    number: 2,
    title: 'Amendment 1',
    effectiveOn: '2019-12-01',
    total: '920000.00',
    decision: 'Agreed.',
    by: 'Greg',
  },
  'partner-claim-signed': {
    ...{ project: 'Lyra', partner: 'Vega', by: 'Ben', claimId: '2' },
    ...{ period: 3, round: 2, lines: 12, amount: '10402.18' },
  },
  'partner-claim-returned': {
    ...{ project: 'Lyra', by: 'Carl', claimId: '2', period: 3, lines: 1 },
    reason: 'The invoice of June cannot be read.',
  },
  'partner-claim-validated': { project: 'Lyra', by: 'Carl', claimId: '2', period: 3, amount: '10402.18' },
  'findings-notified': { project: 'Lyra', by: 'Fay', number: 3, findings: 4, amount: '1250.50', dueOn: '2019-12-15' },
  'certificate-signed': { project: 'Lyra', by: 'Greg', number: 3, declared: '10402.18', retained: '9151.68' },
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
