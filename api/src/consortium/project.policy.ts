import {
  type Actor,
  belongsTo,
  keepsBooks,
  leads,
  oversees,
  partnersOf,
  projectsOf,
  reviews,
} from '../platform/access/actor.js';
import { policy } from '../platform/access/policy.js';

export interface ProjectFacts {
  readonly id: string;
}

/** The ids of the projects that a list may show: the same judgement as `project.read`. */
export const projectsInSight = (actor: Actor): readonly string[] => projectsOf(actor);

/** What a person finds in a project; the rail of the web follows it. */
export const projectPolicy = policy<ProjectFacts>()('project', {
  read: (actor, { id }) => belongsTo(actor, id),
  coordinate: (actor, { id }) => leads(actor, id) || oversees(actor, id),
  contribute: (actor, { id }) => actor.memberships.some((m) => m.projectId === id && m.partnerId !== null),
  budget: (actor, { id }) => belongsTo(actor, id),
  claims: (actor, { id }) => leads(actor, id) || oversees(actor, id),
  control: (actor, { id }) => oversees(actor, id),
  question: (actor, { id }) => reviews(actor, id),
  declare: (actor, { id }) =>
    leads(actor, id) || partnersOf(actor, id).some((partnerId) => keepsBooks(actor, id, partnerId)),
  payments: (actor, { id }) =>
    leads(actor, id) ||
    oversees(actor, id) ||
    partnersOf(actor, id).some((partnerId) => keepsBooks(actor, id, partnerId)),
  remind: (actor, { id }) => leads(actor, id),
  payroll: (actor, { id }) => partnersOf(actor, id).some((partnerId) => keepsBooks(actor, id, partnerId)),
  journal: (actor, { id }) => leads(actor, id) || oversees(actor, id),
});
