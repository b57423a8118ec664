import { expect, it } from '@jest/globals';
import { paymentTasks } from './payment-tasks.rules.js';

const payment = { id: 'v', number: 2, paidOn: '2019-11-01', receivedOn: null } as const;
const share = {
  ...{
    id: 's',
    paymentId: 'v',
    paymentNumber: 2,
    partnerId: 'vega',
    transferredOn: null,
    confirmedOn: null,
    dispute: '',
  },
} as const;
const told = (...of: Parameters<typeof paymentTasks>) =>
  paymentTasks(...of).map(({ kind, dueOn }) => `${kind} ${dueOn}`);

it('asks the lead to receive, then to send, until nothing is left or disputed', () => {
  expect(told([payment], [share], [])).toEqual(['SHARE_OUT 2019-11-16']);
  const received = { ...payment, receivedOn: '2019-11-04' } as const;
  expect(told([received], [share], [])).toEqual(['SHARE_OUT 2019-12-04']);
  const sent = { ...share, transferredOn: '2019-11-08' } as const;
  expect(told([received], [sent], [])).toEqual([]);
  const disputed = { ...sent, confirmedOn: '2019-11-09', dispute: 'Short' } as const;
  expect(told([received], [disputed], ['vega'])).toEqual(['SHARE_OUT 2019-12-04']);
});

it('asks those who keep the books of a partner to confirm what was sent, and nobody else', () => {
  const sent = { ...share, transferredOn: '2019-11-08' } as const;
  expect(told([], [sent], ['vega'])).toEqual(['CONFIRM_SHARE 2019-11-23']);
  expect(told([], [sent], ['deneb'])).toEqual([]);
  expect(told([], [share], ['vega'])).toEqual([]);
});
