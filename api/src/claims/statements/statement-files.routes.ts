import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileRooms } from '../../documents/file-rooms.js';
import { StatementExports } from './statement-exports.js';

/** Under the files, so that what holds for their addresses holds for these. */
export const STATEMENT_FILES = '/files/statement';

/** Where statements go out as files. */
@Injectable()
export class StatementFilesRoutes implements OnModuleInit {
  constructor(
    private readonly rooms: FileRooms,
    private readonly exports: StatementExports,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.rooms.open({ address: STATEMENT_FILES, hand: (id) => this.exports.hand(id) });
  }
}
