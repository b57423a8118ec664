import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileRooms } from '../../documents/file-rooms.js';
import { ProofExports } from './proof-exports.js';

/** Under the files, so that what holds for their addresses holds for these. */
export const PROOF_FILES = '/files/proof';

/** Where the trail and the proof of a claim go out as files. */
@Injectable()
export class ProofFilesRoutes implements OnModuleInit {
  constructor(
    private readonly rooms: FileRooms,
    private readonly exports: ProofExports,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.rooms.open({ address: PROOF_FILES, hand: (id) => this.exports.hand(id) });
  }
}
