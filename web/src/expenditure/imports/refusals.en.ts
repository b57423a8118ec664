import type { refusalsFr } from './refusals.fr';

/** The same in English. */
export const refusalsEn: Readonly<Record<keyof typeof refusalsFr, string>> = {
  'expense-file.kind-not-read': '“{extension}” files are not read. A FEC ends in .txt; a table is in XLSX, CSV or TSV.',
  'expense-file.too-large': 'This file is empty or exceeds {megabytes} MB. Export one period at a time.',
  'expense-file.columns-missing': 'Columns are missing: {columns}. Start from the template, or title them as it does.',
  'expense-file.not-a-workbook': 'This workbook does not open. Start from the template.',
  'expense-file.not-a-table': 'This table cannot be read: reading stops at line {line}. Save it as “CSV UTF-8”.',
  'expense-file.no-rows': 'This file has no line. Fill in its first sheet, then send it again.',
  'expense-file.too-many': 'This table has more than {most, number} lines. Split it into several files.',
  'expense-file.too-many-charges':
    'This file has more than {most, number} charges. Ask your software to export the journals of the project alone.',
  'expense-import.unknown': 'This import is no longer there, or is not yours. Send the file again.',
  'expense-import.cancelled': 'This import was stopped: nothing was kept. Send the file again.',
  'expense-import.being-taken':
    'This import is going into your expenditure already: wait until it is there, or stop it.',
  'expense-import.stopped': 'This import was stopped: nothing went in. You can take it again.',
  'expense-import.not-read': 'This file has not been read to its end. Send it again.',
  'expense-import.has-mistakes':
    'This file has {count, plural, one {one mistake} other {# mistakes}}: nothing of it is taken. Correct it, then send it again.',
  'expense-import.without-work':
    'A work package is missing for {lines, plural, one {one line} other {# lines}}: choose one for the file, or for each account.',
  'expense-import.nothing-new': 'All that this file says is in your expenditure already: there is nothing to add.',
  'expense-import.too-many': 'More than {most, number} expenses would come in at once. Choose a shorter period.',
  'account-rule.already-kept': 'Accounts that begin with {begins} have a rule already. Reload the page.',
  'account-rule.unknown': 'This rule is no longer there. Reload the page.',
  'import-cell.missing': 'This cell is empty: it must be filled in.',
  'import-cell.too-long': 'This text has more than {most, number} characters: shorten it.',
  'import-cell.not-a-day': '“{text}” is not a day: write 5/2/2020.',
  'import-cell.not-an-amount': '“{text}” is not an amount to the cent: write 1234.50.',
  'import-cell.not-a-share': '“{text}” is not a share: from 0.01 to 100.',
  'import-cell.category-unknown': '“{text}” is not a category: choose from the list of the template.',
  'import-cell.work-unknown': '“{text}” is not the code of a work package of this project.',
  'import-cell.salaries-of-the-books': 'Salaries are imported by those who keep the books.',
};
