import type { refusalsFr } from './refusals.fr';

/** The same in English. */
export const refusalsEn: Readonly<Record<keyof typeof refusalsFr, string>> = {
  'payment.unknown': 'This payment does not exist in this project. Reload the page.',
  'payment.no-plan':
    'This project has no financing plan or no programme: what is due cannot be worked out. Complete them first.',
  'payment.nothing-due': 'There is nothing to pay. Give an amount above zero, of a claim that awaits a payment.',
  'payment.above-due': '{amount} is more than remains to be paid of this claim ({remaining}). Lower the amount.',
  'payment.above-ceiling':
    '{amount} is more than an advance may still be ({remaining}): interim payments and advances stay under the ceiling of the programme. Lower the amount.',
  'payment.days-crossed':
    'The dates cross: ordered on {orderedOn}, paid on {paidOn}, and today is {today}. A payment is recorded once it is paid.',
  'payment.days-outside': '{day} is not between {from} and today ({today}). Correct the date.',
  'payment.nobody-due':
    'No partner is owed a share of this {amount}: the payment cannot be shared. Check what is certified.',
  'payment.already-received': 'It was received already, on {receivedOn}. Reload the page.',
  'payment.not-received': 'Payment no. {number} is not received yet. Say that it came, then share it.',
  'payment-share.unknown': 'This share does not exist in this payment, or it is not yours. Reload the page.',
  'payment-share.already-sent': 'This share was sent already, on {transferredOn}. Reload the page.',
  'payment-share.not-sent': 'The lead partner has not sent this share yet. Confirm it once it has.',
  'payment-share.already-confirmed': 'This share is confirmed already. Reload the page.',
  'payment-share.words-missing':
    '{received} came instead of {amount}. Say in a few words what is missing, so that the lead partner can look for it.',
  'correction.unknown': 'This correction does not exist, or is not decided yet. Reload the page.',
  'correction.not-certified': 'Claim no. {number} is not certified: a correction is only of what is.',
  'correction.place-missing': 'Say what the correction is about: a line, or a partner, a work package and a category.',
  'correction.moves-nothing': 'The difference is nothing. Give what is to be taken away or restored.',
  'correction.beyond-declared':
    'What is certified would become {after}, yet it stays between zero and what was declared ({declared}); it is {certified}. Correct the difference.',
  'correction.due-day-missing': 'A repayment order has a day, after today. Give it.',
  'correction.breach-missing': 'Say what happened, and since when.',
  'correction.not-finally-paid':
    'The balance of the operation is not paid: the years to last begin on that day. A breach is recorded after it only.',
  'correction.lasted': 'The operation had to last until {until}, and the breach is of {breachedOn}: nothing is owed.',
  'correction.not-pro-rata':
    'By the days that were left the difference is {reckoned}, not {amount}: what is certified has changed since. Reload the page and propose it again.',
  'correction.no-order': 'This correction awaits no repayment. Reload the page.',
};
