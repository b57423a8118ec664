import { can, type Permitted } from '../platform/permissions';
import { screens } from './screens';

/** Somewhere to go: a screen of this project, or something that the API found. */
export interface Destination {
  readonly id: string;
  readonly kind:
    | 'SCREEN'
    | 'COMMAND'
    | 'PROJECT'
    | 'WORK_PACKAGE'
    | 'MILESTONE'
    | 'DELIVERABLE'
    | 'CLAIM'
    | 'RISK'
    | 'QUESTION';
  /** By what people know it; none for a screen or a claim, whose name says it all. */
  readonly code: string;
  readonly name: string;
  readonly to: string;
}

/** Without accents or capitals: what one types quickly. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u00ad]/g, '')
    .toLowerCase();

/** The screens of a project that the viewer may open and whose name holds each word that was typed. */
export function screensNamed(
  typed: string,
  project: Permitted & { readonly id: string },
  nameOf: (label: (typeof screens)[number]['label']) => string,
): readonly Destination[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return screens
    .filter(({ needs }) => can(project, needs))
    .map(({ slug, label }) => ({
      id: slug,
      kind: 'SCREEN' as const,
      code: '',
      name: nameOf(label).replaceAll('\u00ad', ''),
      to: `/p/${project.id}/${slug}`,
    }))
    .filter(({ name }) => words.every((word) => plain(name).includes(word)));
}

/** What is done from anywhere: the permission that it takes, and where it is done. */
const commands = [{ label: 'ask', needs: 'project.question', to: 'retours?demander=oui' }] as const;

/** The commands of a project that the viewer may give and whose name holds each word that was typed; none before a word. */
export function commandsNamed(
  typed: string,
  project: Permitted & { readonly id: string },
  nameOf: (label: (typeof commands)[number]['label']) => string,
): readonly Destination[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return commands
    .filter(({ needs }) => can(project, needs))
    .map(({ label, to }) => ({
      ...{ id: label, kind: 'COMMAND' as const, code: '' },
      ...{ name: nameOf(label), to: `/p/${project.id}/${to}` },
    }))
    .filter(({ name }) => words.every((word) => plain(name).includes(word)));
}

interface Found {
  readonly id: string;
  readonly projectId: string;
  readonly kind: Exclude<Destination['kind'], 'SCREEN' | 'COMMAND'>;
  readonly code: string;
}

/** Where something that was found is opened. */
export function addressOf({ id, projectId, kind }: Found): string {
  const base = `/p/${projectId}`;
  if (kind === 'PROJECT') return base;
  if (kind === 'WORK_PACKAGE') return `${base}/lots/${id}`;
  if (kind === 'RISK') return `${base}/risques/${id}`;
  if (kind === 'QUESTION') return `${base}/retours?question=${id}`;
  if (kind === 'CLAIM') return `${base}/demandes/${id}`;
  return `${base}/echeances?${kind === 'MILESTONE' ? 'jalon' : 'livrable'}=${id}`;
}
