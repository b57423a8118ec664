import { useProject } from '../consortium/current-project';

/** The addresses of what is told of the demonstrators. */
export function useDemonstratorPlaces() {
  const { id } = useProject();
  const base = `/p/${id}/demonstrateurs`;
  return { tree: base, traceability: `${base}/tracabilite`, interfaces: `${base}/interfaces` };
}
