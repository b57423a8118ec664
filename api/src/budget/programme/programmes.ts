import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Refusal } from '../../kernel/refusal.js';
import { plainRows } from '../../platform/database/plain-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ProgrammeRow } from './programme.entity.js';
import { type Programme, programmeOf } from './programme.rules.js';

const OF_PROJECT = 'WHERE id = (SELECT programme_id FROM project WHERE id = $1)';
const MOST_READ = 100;

/** By whose rules the money of a project is counted. */
@Injectable()
export class Programmes {
  /** A programme never changes: it is read once. */
  private readonly known = new LRUCache<string, Programme>({ max: MOST_READ });

  constructor(private readonly unit: UnitOfWork) {}

  /** The row; none where no call was said. */
  async rowOf(projectId: string): Promise<ProgrammeRow | undefined> {
    const [row] = await plainRows(this.unit.work, ProgrammeRow, OF_PROJECT, [projectId]);
    return row;
  }

  /** Refuses with `programme.none` where no call was said. */
  async of(projectId: string): Promise<Programme> {
    const row = await this.rowOf(projectId);
    if (!row) throw new Refusal('programme.none');
    return this.read(row);
  }

  read({ id, code, data }: ProgrammeRow): Programme {
    const known = this.known.get(id);
    if (known) return known;
    const read = programmeOf(data);
    if (!('programme' in read)) throw new Error(`The programme ${code} as it is stored cannot be read`);
    this.known.set(id, read.programme);
    return read.programme;
  }
}
