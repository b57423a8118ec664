import type { ReactNode } from 'react';
import type { Refusals } from '../platform/refusal';
import { LoadingRows } from './loading-rows';
import { Refused } from './problem';

interface AnswerProps<Data> {
  /** What the query holds so far. */
  data: Data | null | undefined;
  error?: unknown;
  rows?: number;
  what?: ReactNode;
  refusals?: Refusals;
  onRetry?: () => void;
  children: (data: Data) => ReactNode;
}

/** Shows what came, the rows to come, or why nothing will: in that order, so that a failed refresh hides nothing. */
export function Answer<Data>({ data, error, rows, children, ...problem }: AnswerProps<Data>) {
  if (data !== null && data !== undefined) return <>{children(data)}</>;
  if (error) return <Refused error={error} {...problem} />;
  return <LoadingRows rows={rows} />;
}
