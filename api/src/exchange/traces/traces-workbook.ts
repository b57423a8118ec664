import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import type { Trace } from '../../oversight/traceability/traceability.types.js';
import { sumOf } from '../../oversight/traceability/traced-euros.rules.js';
import { headCell, moneyCell, textCell } from '../workbook-cells.js';

type Language = 'fr' | 'en';

const words = {
  fr: {
    ...{ sheet: 'Traçabilité', demonstrator: 'Démonstrateur', code: 'Code', fn: 'Fonction', partner: 'Étudiée par' },
    ...{ work: 'Lot', workTitle: 'Intitulé du lot', deliverable: 'Livrable', share: 'Part du lot, %' },
    ...{ planned: 'Prévu, €', declared: 'Déclaré, €', certified: 'Certifié, €', untraced: 'non tracé', sum: 'Total' },
  },
  en: {
    ...{ sheet: 'Traceability', demonstrator: 'Demonstrator', code: 'Code', fn: 'Function', partner: 'Studied by' },
    ...{ work: 'Work package', workTitle: 'Title of the work package', deliverable: 'Deliverable' },
    ...{ share: 'Share of the work package, %', planned: 'Planned, €', declared: 'Declared, €' },
    ...{ certified: 'Certified, €', untraced: 'not traced', sum: 'Total' },
  },
} as const;

const WIDTHS = [14, 10, 40, 18, 14, 40, 14, 20, 16, 16, 16];
const BEFORE_SUM = 8;

/** Function × work package × deliverable as a workbook: amounts are numbers, and the last row is their sum. */
export function tracesWorkbook(rows: readonly Trace[], language: Language): Promise<Buffer> {
  const say = words[language];
  const titleOf = (one: { readonly titleFr: string; readonly titleEn: string }) =>
    (language === 'fr' ? one.titleFr : one.titleEn) || one.titleFr || one.titleEn;
  const head = [
    ...[say.demonstrator, say.code, say.fn, say.partner, say.work, say.workTitle, say.deliverable, say.share],
    ...[say.planned, say.declared, say.certified],
  ].map(headCell);
  const cells = rows.map(({ demonstrator, elementaryFunction: fn, partner, workPackage, deliverable, ...row }) => [
    textCell(demonstrator?.code ?? ''),
    textCell(fn?.code ?? ''),
    textCell(fn ? titleOf(fn) : say.untraced),
    textCell(partner?.shortName ?? ''),
    textCell(workPackage.code),
    textCell(titleOf(workPackage)),
    textCell(deliverable?.code ?? ''),
    { value: row.share, type: Number } satisfies Cell,
    ...[row.planned, row.declared, row.certified].map(moneyCell),
  ]);
  const { planned, declared, certified } = sumOf(rows);
  const sum = [
    headCell(say.sum),
    ...Array.from({ length: BEFORE_SUM - 1 }, (): Cell => null),
    ...[planned, declared, certified].map(moneyCell),
  ];
  return writeXlsxFile([
    {
      data: [head, ...cells, sum],
      columns: WIDTHS.map((width) => ({ width })),
      sheet: say.sheet,
      stickyRowsCount: 1,
    },
  ]).toBuffer();
}
