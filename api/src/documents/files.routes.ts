import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Downloads } from './downloads.js';
import { FileRooms } from './file-rooms.js';
import { isShown } from './kinds.rules.js';
import { Uploads } from './uploads.js';

/** Where evidence goes in and out. */
@Injectable()
export class FilesRoutes implements OnModuleInit {
  constructor(
    private readonly rooms: FileRooms,
    private readonly uploads: Uploads,
    private readonly downloads: Downloads,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.rooms.open({
      address: '/files',
      receive: (ticketId, bytes) => this.uploads.receive(ticketId, bytes),
      hand: (ticketId) => this.downloads.hand(ticketId),
      shows: isShown,
      status: {
        'document.missing': 404,
        'document.tampered': 409,
        'document.kind-not-allowed': 415,
        'document.not-what-it-says': 415,
      },
    });
  }
}
