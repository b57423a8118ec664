import { type AccountMap, accountMapOf } from './proposals.rules.js';

const spent = (category: string, ...begins: readonly string[]) =>
  begins.map((begin) => ({ begins: begin, category, side: 'DEBIT' }));

const read = accountMapOf({
  categories: [
    ...spent('STAFF', '641', '645', '647', '648', '631', '633', '6211'),
    ...spent('TRAVEL', '625'),
    ...spent('EXTERNAL', '604', '611', '617', '622'),
    ...spent('CONSUMABLES', '601', '602', '606'),
    ...spent('EQUIPMENT', '215', '218'),
    ...spent('DEPRECIATION', '6811'),
    { begins: '28', category: 'DEPRECIATION', side: 'CREDIT', echoes: '6811' },
    ...spent('IP', '205', '651'),
  ],
  suppliers: ['401', '404'],
});
if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes));

/** The French general chart of accounts, for those who give no map of their own. */
export const generalAccounts: AccountMap = read.map;
