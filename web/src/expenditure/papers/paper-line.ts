import type { WaitingPapersQuery } from '../../graphql/graphql';

export type Paper = WaitingPapersQuery['waitingPapers'][number];
/** A line as far as a paper need know it. */
export type PaperLine = Paper['matches'][number]['expense'];
