import type { Breakage } from '../breakage.js';

const certified = ['test/stories/a-control-is-certified.spec.ts'];
const outcome = ['api/src/review/certificate/outcome.funding.spec.ts'];
const eyes = ['api/src/review/control-eyes.policy.spec.ts'];
const answers = 'api/migrations/1765500100000-findings-are-answered.ts';

/** The sample, the findings and the certificate. */
export const certificate: readonly Breakage[] = [
  {
    name: 'whoever decided a line certifies it',
    file: 'api/src/review/control-eyes.policy.ts',
    find: 'facts.concludedById, ...facts.deciderIds]',
    replace: 'facts.concludedById]',
    tests: eyes,
  },
  {
    name: 'the paper of a certificate is changed',
    file: answers,
    find: 'BEFORE UPDATE OR DELETE ON document FOR EACH ROW',
    replace: 'BEFORE DELETE ON document FOR EACH ROW',
    tests: certified,
  },
  {
    name: 'a flat rate keeps what its base lost',
    file: 'api/src/review/certificate/flat-cut.funding.ts',
    find: '  if (cut.cents <= 0n) return [];',
    replace: '  if (cut.cents <= 0n || lines.length > 0) return [];',
    tests: outcome,
  },
  {
    name: 'lines chosen by hand tell of the others',
    file: 'api/src/review/certificate/outcome.funding.ts',
    find: "exhaustive: stratum !== 'DRAWN'",
    replace: "exhaustive: stratum !== 'DRAWN' && stratum !== 'CHOSEN'",
    tests: outcome,
  },
  {
    name: 'silence is not kept',
    file: 'api/src/review/findings/notification.ts',
    find: '      silent.map(',
    replace: '      silent.slice(silent.length).map(',
    tests: certified,
  },
  {
    name: 'answers are closed before the day',
    file: 'api/src/review/findings/notification.ts',
    find: '    if (awaited.length > 0)',
    replace: '    if (awaited.length > open.length)',
    tests: certified,
  },
  {
    name: 'a sample is drawn again after a decision',
    file: 'api/src/review/sample/drawing.ts',
    find: '    if (decided > 0)',
    replace: '    if (decided > controlled.rows.length)',
    tests: certified,
  },
];
