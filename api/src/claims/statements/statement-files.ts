import type { Dossier, StatementFormat, StatementKind } from './dossier.js';
import { expenditureBook } from './expenditure-book.js';
import { resourcesBook } from './resources-book.js';
import { expenditurePaper, resourcesPaper } from './statement-papers.js';

type Write = (dossier: Dossier) => Promise<Buffer>;

const writers: Readonly<Record<StatementKind, Readonly<Record<StatementFormat, Write>>>> = {
  EXPENDITURE: { XLSX: expenditureBook, PDF: expenditurePaper },
  RESOURCES: { XLSX: resourcesBook, PDF: resourcesPaper },
};

/** The bytes of the statement that a dossier asks for. */
export const statementFile: Write = (dossier) => writers[dossier.kind][dossier.format](dossier);
