import { Global, Module } from '@nestjs/common';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { LocalStore } from '../platform/storage/local-store.js';
import { ObjectStore } from '../platform/storage/object-store.js';
import { Attachments } from './attachments.js';
import { DocumentResolver } from './document.resolver.js';
import { DocumentService } from './document.service.js';
import { Downloads } from './downloads.js';
import { FileRooms } from './file-rooms.js';
import { FilesRoutes } from './files.routes.js';
import { MadeFiles } from './made-files.js';
import { Reaper } from './reaper.js';
import { Subjects } from './subjects.js';
import { TicketResolver } from './ticket.resolver.js';
import { TicketLinks } from './ticket-links.js';
import { Tickets } from './tickets.js';
import { Uploads } from './uploads.js';

const store = {
  provide: ObjectStore,
  useFactory: ({ storageDir }: Settings) => new LocalStore(storageDir),
  inject: [SETTINGS],
};

/** Files and their versions; knows no subject. Open to every later module, as the platform is. */
@Global()
@Module({
  providers: [
    store,
    Subjects,
    Attachments,
    DocumentService,
    DocumentResolver,
    TicketResolver,
    TicketLinks,
    FileRooms,
    Tickets,
    Uploads,
    Downloads,
    FilesRoutes,
    Reaper,
    MadeFiles,
  ],
  exports: [Subjects, Attachments, MadeFiles, TicketLinks, FileRooms],
})
export class DocumentsModule {}
