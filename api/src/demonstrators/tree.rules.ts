import { Refusal } from '../kernel/refusal.js';

interface Placed {
  readonly id: string;
  readonly parentId: string | null;
}

/** A function with all its parts, whatever their depth, each after the one it is part of. */
export function withDescendants<Part extends Placed>(fn: Part, all: readonly Part[]): Part[] {
  const children = all.filter(({ parentId }) => parentId === fn.id);
  return [fn, ...children.flatMap((child) => withDescendants(child, all))];
}

/** All functions of a tree, each before its parts; among the parts of one, as they come. */
export const asTree = <Part extends Placed>(all: readonly Part[]): Part[] =>
  all.filter(({ parentId }) => parentId === null).flatMap((root) => withDescendants(root, all));

interface Coded extends Placed {
  readonly code: string;
}

/** Refuses with `elementary-function.part-of-itself` to make a function a part of one of its parts. */
export function agreeOnParent(fn: Coded, parent: Coded, all: readonly Coded[]): void {
  if (withDescendants(fn, all).some(({ id }) => id === parent.id))
    throw new Refusal('elementary-function.part-of-itself', { code: fn.code, parent: parent.code });
}

/** Where the next one goes: after the last. */
export const nextPosition = (all: ReadonlyArray<{ readonly position: number }>): number =>
  1 + Math.max(-1, ...all.map(({ position }) => position));
