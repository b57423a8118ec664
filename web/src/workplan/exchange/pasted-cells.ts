/** Reads what spreadsheets put on the clipboard: cells parted by tabs, rows by line ends, quoted where they hold either. */
export function cellsOfText(text: string): string[][] {
  const rows: string[][] = [];
  let [cells, cell, quoted] = [[] as string[], '', false];
  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(cells);
    cells = [];
  };
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') endRow();
    else if (sign === '\r') {
      if (text[i + 1] !== '\n') endRow();
    } else cell += sign;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return squared(rows);
}

/** Reads a table of the clipboard whose cells were merged: what is over several rows is said on each. */
export function cellsOfHtml(html: string): string[][] {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  const rows: string[][] = [];
  for (const [line, row] of [...(table?.rows ?? [])].entries()) {
    let place = 0;
    for (const cell of row.cells) {
      while (rows[line]?.[place] !== undefined) place += 1;
      const text = (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
      for (let down = 0; down < Math.min(cell.rowSpan, 2_000); down += 1) {
        const own = rows[line + down] ?? [];
        rows[line + down] = own;
        for (let across = 0; across < Math.min(cell.colSpan, 60); across += 1)
          own[place + across] = across === 0 ? text : '';
      }
      place += cell.colSpan;
    }
  }
  return squared(rows);
}

/** The cells of what was pasted: those of the text, unless merged cells would be lost in it. */
export function cellsPasted(data: Pick<DataTransfer, 'getData'>): string[][] {
  const html = data.getData('text/html');
  const merged = /<t[dh][^>]*\srowspan\s*=\s*["']?(?!1\b)\d/i.test(html);
  return merged ? cellsOfHtml(html) : cellsOfText(data.getData('text/plain'));
}

/** Rows of one length, each cell on one line, without those that hold nothing. */
function squared(rows: readonly (readonly string[])[]): string[][] {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return rows
    .map((cells) => Array.from({ length: width }, (_, i) => (cells[i] ?? '').replace(/\s*[\r\n]+\s*/g, ' ')))
    .filter((cells) => cells.some((cell) => cell.trim() !== ''));
}

/** Cells as a table of text under these headings, to be sent as a file. */
export function tableOf(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return [headings, ...rows].map((cells) => cells.map(quoted).join('\t')).join('\n');
}

/** `A`, `B` … `Z`, `AA`: the name that a spreadsheet gives to a column. */
export function letterOf(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** The headings stand in the first line, the first row of cells in the second. */
export const cellName = (column: number, row: number): string => `${letterOf(column)}${row + 2}`;
