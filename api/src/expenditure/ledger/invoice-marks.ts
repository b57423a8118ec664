import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { keptKey } from '../../platform/kept-key.js';
import { SETTINGS, type Settings } from '../../platform/settings.js';
import { type Hashes, hashesOf } from '../double-declaration.rules.js';
import { type DeclaredLine, type Elsewhere, NOTHING_ELSEWHERE } from '../line.rules.js';
import { shareOf } from './amounts.funding.js';

const KEY_FILE = '.marks-key';

type Invoice = Pick<DeclaredLine, 'id' | 'issuerSiren' | 'invoiceNumber' | 'invoicedOn' | 'gross'>;

type ToldElsewhere = readonly [expenseId: string, share: number, unnumbered: boolean, numbered: boolean];

const UPSERT = `
  INSERT INTO invoice_mark (id, project_id, expense_id, numbered, unnumbered, share)
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bytea[], $5::bytea[], $6::integer[])
  ON CONFLICT (expense_id) DO UPDATE SET
    numbered = excluded.numbered, unnumbered = excluded.unnumbered, share = excluded.share,
    made_at = CASE
      WHEN (invoice_mark.numbered, invoice_mark.unnumbered) IS NOT DISTINCT FROM (excluded.numbered, excluded.unnumbered)
        AND excluded.share <= invoice_mark.share THEN invoice_mark.made_at
      ELSE clock_timestamp() END`;

/** The secret that hashes are made with: told, or kept in the storage folder. */
export const marksSecret = ({ marksKey, storageDir }: Pick<Settings, 'marksKey' | 'storageDir'>): string =>
  marksKey ?? keptKey(storageDir, KEY_FILE);

/** R20: what stands for an invoice in every ledger of every project, without a word of whose it is. */
@Injectable()
export class InvoiceMarks {
  readonly secret: string;

  constructor(
    @Inject(SETTINGS) settings: Settings,
    private readonly unit: UnitOfWork,
  ) {
    this.secret = marksSecret(settings);
  }

  /** Keeps the marks of these lines; a line that stands for no invoice has none. Whoever raises a share comes after those who declared before. */
  async keep(projectId: string, lines: ReadonlyArray<Invoice & { readonly share: number }>): Promise<void> {
    const { manager } = this.unit;
    const marked = lines.flatMap((line) => {
      const hashes = hashesOf(line, this.secret);
      return hashes ? [{ line, hashes }] : [];
    });
    const withMark = new Set(marked.map(({ line }) => line.id));
    const bare = lines.map(({ id }) => id).filter((id) => !withMark.has(id));
    if (bare.length > 0) await manager.query(`DELETE FROM invoice_mark WHERE expense_id = ANY ($1)`, [bare]);
    if (marked.length === 0) return;
    await manager.query(UPSERT, [
      marked.map(() => uuidv7()),
      marked.map(() => projectId),
      marked.map(({ line }) => line.id),
      marked.map(({ hashes }) => (hashes.numbered ? Buffer.from(hashes.numbered, 'hex') : null)),
      marked.map(({ hashes }) => Buffer.from(hashes.unnumbered, 'hex')),
      marked.map(({ line }) => line.share),
    ]);
  }

  /** What is declared of each of these invoices by lines before it, of anybody: shares and likeness, never whose. */
  async elsewhere(lines: readonly Invoice[]): Promise<Map<string, Elsewhere>> {
    const asked = lines.flatMap((line) => {
      const hashes = hashesOf(line, this.secret);
      return hashes ? [{ line, hashes }] : [];
    });
    if (asked.length === 0) return new Map();
    const told = await this.unit.work.reading.ask(
      `SELECT json_build_array(expense_id, share, unnumbered, numbered) AS told
       FROM shares_elsewhere($1::uuid[], $2::bytea[], $3::bytea[])`,
      [
        asked.map(({ line }) => line.id),
        asked.map(({ hashes }) => (hashes.numbered ? `\\x${hashes.numbered}` : null)),
        asked.map(({ hashes }) => `\\x${hashes.unnumbered}`),
      ],
    );
    const by = new Map((told as unknown as ToldElsewhere[]).map((one) => [one[0], one]));
    return new Map(asked.map(({ line, hashes }) => [line.id, elsewhereOf(line, hashes, by.get(line.id))]));
  }
}

function elsewhereOf({ gross }: Invoice, hashes: Hashes, told: ToldElsewhere | undefined): Elsewhere {
  if (!told) return NOTHING_ELSEWHERE;
  const [, share, unnumbered, numbered] = told;
  const { numbered: number, unnumbered: amount } = hashes;
  return {
    declared: new Map(number && share > 0 ? [[number, gross.take(shareOf(share), 'toward-zero')]] : []),
    unnumbered: new Set(unnumbered ? [amount] : []),
    numbered: new Set(numbered ? [amount] : []),
  };
}
