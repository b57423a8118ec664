import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileRooms } from '../../documents/file-rooms.js';
import { ExpenseImports } from './expense-imports.js';
import { Templates } from './templates.js';

/** Under the files, so that what holds for their addresses holds for these. */
export const IMPORT_FILES = '/files/expenses';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Where files of expenditure come in, and the workbook to be filled in goes out. */
@Injectable()
export class ImportFilesRoutes implements OnModuleInit {
  constructor(
    private readonly rooms: FileRooms,
    private readonly imports: ExpenseImports,
    private readonly templates: Templates,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.rooms.open({
      address: IMPORT_FILES,
      receive: (id, bytes) => this.imports.receive(id, bytes),
      hand: async (id) => ({ ...(await this.templates.hand(id)), mediaType: XLSX }),
    });
  }
}
