import type DataLoader from 'dataloader';
import type { EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';
import type { Actor } from '../access/actor.js';
import type { Reading } from './reading.js';

/** What one transaction knows about itself while it runs. */
export interface Work {
  readonly kind: 'read' | 'write';
  readonly manager: EntityManager;
  metadataOf(entity: new () => ObjectLiteral): EntityMetadata;
  /** As the database said it, or as it said it lately: `UnitOfWork.sure` tells. */
  actor: Actor;
  /** Names of the permissions that were asked. */
  readonly demanded: Set<string>;
  readonly afterCommit: Array<() => Promise<void> | void>;
  readonly loaders: Map<unknown, DataLoader<string, unknown>>;
  /** Rows that were read already, by class and id. */
  readonly atHand: Map<unknown, Map<string, unknown>>;
  /** Asks what is asked in the same breath in one round trip. */
  readonly reading: Reading;
  journalled: number;
}

/** Runs once the body has finished and before anything is committed; throws to undo it all. */
export type Check = (work: Work) => void;

/** Something that the portal does by itself in one project, with the sight of its lead and of nobody elsewhere. */
export interface Errand {
  /** The name under which the journal tells of it. */
  readonly errand: string;
  readonly projectId: string;
}

/** Who the work is done for: a person, or the portal itself for its own chores and errands. */
export type Principal = { readonly personId: string } | { readonly chore: string } | Errand;
