import { saveFile } from '../../documents/fetch-file';
import type { Point, Sample } from './sample-data';

interface Wording {
  readonly head: readonly string[];
  readonly stratum: (stratum: NonNullable<Point['stratum']>) => string;
  readonly reason: (reason: Point['reasons'][number]) => string;
  readonly category: (category: Point['category']) => string;
}

/** A cell that no spreadsheet takes for a formula. */
const cell = (value: string | number): string => {
  const text =
    typeof value === 'string' && /^[=+@\t\r-]/.test(value) && !/^-?\d/.test(value) ? `'${value}` : String(value);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The lines of the sample with why each is in it, as a table that spreadsheets open. */
export function sampleCsv({ points }: Sample, { head, stratum, reason, category }: Wording): string {
  const rows = points.flatMap((point) => {
    if (point.stratum === null) return [];
    const why = point.chosenFor ? `${stratum(point.stratum)} : ${point.chosenFor}` : stratum(point.stratum);
    const told = point.reasons.map(reason).join(', ');
    return [
      [
        point.number,
        point.partner.shortName,
        category(point.category),
        point.issuer,
        point.declared,
        why,
        point.risk,
        told,
      ],
    ];
  });
  return [head, ...rows].map((row) => row.map(cell).join(';')).join('\r\n');
}

export function saveSample(sample: Sample, name: string, wording: Wording): void {
  saveFile(new Blob([`\ufeff${sampleCsv(sample, wording)}`], { type: 'text/csv;charset=utf-8' }), name);
}
