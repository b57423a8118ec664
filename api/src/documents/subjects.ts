import { Injectable } from '@nestjs/common';
import { Refusal } from '../kernel/refusal.js';
import type { Audience as Hearers } from '../platform/journal/audience.rules.js';
import type { Audience } from './document.entity.js';

/** What a subject tells about itself to whoever is asking: the open unit of work decides what is in sight. */
export interface Subject {
  readonly projectId: string;
  /** The partner whose documents these are; none for what is the whole consortium's. */
  readonly partnerId: string | null;
  /** True when the current actor may add or replace a file of it now. */
  readonly attachable: boolean;
  /** Who its files may be meant for: nobody learns from a file of what they may not see. */
  readonly audiences: readonly Audience[];
  /** Its files are named to nobody but those who see it: the journal tells that one came, not what it is called. */
  readonly discreet?: boolean;
  /** Its files come from the authority, and from nobody else. */
  readonly byAuthority?: boolean;
  /** Who hears that a file came or was opened, where that is not whom the file is meant for. */
  readonly hearers?: Hearers;
  /** Another subject whose files are its own too, each under the rights of that one. */
  readonly also?: SubjectRef;
}

export interface SubjectRef {
  readonly subjectType: string;
  readonly subjectId: string;
}

/** How a module above lends documents the subjects that it owns. */
export interface SubjectKind {
  /** The subjects in sight among those ids, in one statement; what is out of sight is not in the answer. */
  find(ids: readonly string[]): Promise<ReadonlyMap<string, Subject>>;
  /** Runs in the transaction that records a new version of a file of that subject. */
  attached?(id: string): Promise<void>;
}

/** The port through which later modules let documents hang on their rows; nothing may be attached to any other word. */
@Injectable()
export class Subjects {
  private readonly kinds = new Map<string, SubjectKind>();

  /** Called once by the owner of the word, in `onModuleInit`: `subjects.register('deliverable', this)`. */
  register(word: string, kind: SubjectKind): void {
    if (this.kinds.has(word)) throw new Error(`${word} already has documents`);
    this.kinds.set(word, kind);
  }

  /** The subject in sight; refuses with `subject.unknown` when there is none, whatever the reason. */
  async find(word: string, id: string): Promise<Subject> {
    const subject = (await this.among(word, [id])).get(id);
    if (!subject) throw new Refusal('subject.unknown', { subjectType: word.slice(0, 40), subjectId: id });
    return subject;
  }

  async among(word: string, ids: readonly string[]): Promise<ReadonlyMap<string, Subject>> {
    return (await this.kinds.get(word)?.find(ids)) ?? new Map();
  }

  async attached(word: string, id: string): Promise<void> {
    await this.kinds.get(word)?.attached?.(id);
  }
}
