import type { Actor } from './actor.js';

/** One thing that people may or may not do, named once for the guard, the service and the web. */
export interface Permission<Subject = unknown> {
  readonly name: string;
  allows(actor: Actor, subject: Subject): boolean;
}

type Rules<Subject> = Readonly<Record<string, (actor: Actor, subject: Subject) => boolean>>;
export type Policy<Subject, R extends Rules<Subject>> = { readonly [K in keyof R]: Permission<Subject> };

/** Names every rule of a module once: `policy<Facts>()('claim', { read: ... }).read.name` is `claim.read`. */
export const policy =
  <Subject>() =>
  <const R extends Rules<Subject>>(noun: string, rules: R): Policy<Subject, R> =>
    Object.fromEntries(
      Object.entries(rules).map(([verb, allows]) => [verb, { name: `${noun}.${verb}`, allows }]),
    ) as Policy<Subject, R>;

/** The names of what this actor may do with this subject: what the web is told as `viewerCan`. */
export const permittedTo = <S>(
  actor: Actor,
  permissions: Readonly<Record<string, Permission<S>>>,
  subject: S,
): string[] =>
  Object.values(permissions)
    .filter((permission) => permission.allows(actor, subject))
    .map((permission) => permission.name);
