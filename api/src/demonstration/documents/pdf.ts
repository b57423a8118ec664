/** One page of text; what follows a tab in a line stands at the right, as amounts do. */
export interface Sheet {
  readonly title: string;
  readonly lines: readonly string[];
  readonly foot: string;
}

/** Signs that Windows-1252, the encoding of PDF's own fonts, keeps elsewhere than Unicode does. */
const ELSEWHERE: Readonly<Record<string, number>> = { '€': 0x80, '…': 0x85, '’': 0x92, '–': 0x96, œ: 0x9c };

/** Text between brackets, in bytes that the page's fonts know. */
function shown(text: string): string {
  const known = [...text].map((sign) =>
    sign.charCodeAt(0) > 0xff && !(sign in ELSEWHERE) ? sign.normalize('NFKC') : sign,
  );
  const bytes = [...known.join('')].map((sign) => ELSEWHERE[sign] ?? sign.charCodeAt(0));
  const written = bytes.map((byte) => {
    if (byte > 0xff) return '?';
    if (byte > 0x7e) return `\\${byte.toString(8)}`;
    const sign = String.fromCharCode(byte);
    return '()\\'.includes(sign) ? `\\${sign}` : sign;
  });
  return `(${written.join('')})`;
}

const [LEFT, RIGHT] = [56, 539];
const at = (font: string, size: number, y: number, text: string, x = LEFT): string =>
  `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${shown(text)} Tj ET`;

/** Of an amount in Helvetica, in thousandths of the size: digits and € are 556, the other signs 278. */
const widthOf = (amount: string): number =>
  [...amount].reduce((sum, sign) => sum + (/[\d€]/.test(sign) ? 556 : 278), 0) / 1000;

function row(line: string, size: number, y: number): string {
  const [text = '', amount] = line.split('\t');
  const left = at('R', size, y, text);
  return amount ? `${left}\n${at('R', size, y, amount, Math.round(RIGHT - widthOf(amount) * size))}` : left;
}

/** An A4 page as a PDF that any reader opens: title, lines, and a foot that says what it is. */
export function pdfOf({ title, lines, foot }: Sheet): Buffer {
  const page = [
    at('B', 17, 770, title),
    '0.75 w 56 756 m 539 756 l S',
    ...lines.map((line, i) => row(line, 11, 730 - i * 19)),
    at('R', 9, 48, foot),
  ].join('\n');
  const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /R 5 0 R /B 6 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const trailer = `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + trailer, 'ascii');
}
