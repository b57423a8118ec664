import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import { plain } from '../../claims/statements/workbook.js';
import type { TrailOrder, TrailRow } from './proof-order.js';

/** So that spreadsheets read the accents. */
const BYTE_ORDER_MARK = '\ufeff';
const WIDTHS = [8, 20, 24, 80, 30, 18, 38, 66];

const titles = {
  fr: ['N°', 'Instant (Paris)', 'Personne', 'Fait', 'Événement', 'Sujet', 'Identifiant', 'Empreinte SHA-256'],
  en: ['No.', 'Instant (Paris)', 'Person', 'Fact', 'Event', 'Subject', 'Identifier', 'SHA-256 hash'],
} as const;

const PARIS = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
});

const cellsOf = ({ at, actorName, told, event, subjectType, subjectId, hash }: TrailRow): string[] =>
  [PARIS.format(at), actorName, told, event, subjectType, subjectId, hash].map(plain);

/** The trail as a spreadsheet or as text: what people wrote stays text, and nothing in it is computed. */
export function trailFile({ kind, language, acronym, lines }: TrailOrder): Promise<Buffer> {
  if (kind === 'TRAIL_CSV') {
    const rows = [titles[language], ...lines.map((line) => [String(line.seq), ...cellsOf(line)])];
    return Promise.resolve(
      Buffer.from(
        BYTE_ORDER_MARK + stringify(rows, { delimiter: ';', record_delimiter: '\r\n', escape_formulas: true }),
      ),
    );
  }
  const head = titles[language].map((value): Cell => ({ value, fontWeight: 'bold' }));
  const rows = lines.map((line): Cell[] => [
    { value: line.seq, type: Number },
    ...cellsOf(line).map((value): Cell => (value === '' ? null : { value, type: String })),
  ]);
  return writeXlsxFile([
    {
      data: [head, ...rows],
      columns: WIDTHS.map((width) => ({ width })),
      sheet: acronym.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
      stickyRowsCount: 1,
    },
  ]).toBuffer();
}
