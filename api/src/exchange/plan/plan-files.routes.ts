import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileRooms } from '../../documents/file-rooms.js';
import { PlanExports } from './plan-exports.js';
import { PlanImports } from './plan-imports.js';

/** Under the files, so that what holds for their addresses holds for these. */
export const PLAN_FILES = '/files/plan';

/** Where plans go in and out as files. */
@Injectable()
export class PlanFilesRoutes implements OnModuleInit {
  constructor(
    private readonly rooms: FileRooms,
    private readonly imports: PlanImports,
    private readonly exports: PlanExports,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.rooms.open({
      address: PLAN_FILES,
      receive: (id, bytes) => this.imports.receive(id, bytes),
      hand: (id) => this.exports.hand(id),
      status: { 'plan-file.too-large': 413, 'plan-file.kind-not-read': 415 },
    });
  }
}
