import { stringify } from 'csv-stringify/sync';
import type { OutgoingPlan } from './outgoing-plan.rules.js';
import { columnsIn, recordOf } from './sheet.rules.js';

/** So that spreadsheets read the accents. */
const BYTE_ORDER_MARK = '\ufeff';

/** A plan as CSV: semicolons as French spreadsheets want them, ISO days, and no cell that a spreadsheet would compute. */
export function csvOf(plan: OutgoingPlan, language: 'fr' | 'en'): string {
  const columns = columnsIn(language);
  const records = plan.items.map((item) => recordOf(item, plan, language));
  const rows = [
    columns.map(({ title }) => title),
    ...records.map((record) => columns.map(({ key }) => record[key] ?? '')),
  ];
  return BYTE_ORDER_MARK + stringify(rows, { delimiter: ';', record_delimiter: '\r\n', escape_formulas: true });
}
