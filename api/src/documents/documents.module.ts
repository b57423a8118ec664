import { Global, Module } from '@nestjs/common';
import { Attachments } from './attachments.js';
import { Subjects } from './subjects.js';

/** Files and their versions; knows no subject. Open to every later module, as the platform is. */
@Global()
@Module({ providers: [Subjects, Attachments], exports: [Subjects, Attachments] })
export class DocumentsModule {}
