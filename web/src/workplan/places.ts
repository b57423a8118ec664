import { useProject } from '../consortium/current-project';
import type { Dated } from './dated';

/** The address of each thing of the work plan, wherever the link stands. */
export function usePlaces() {
  const { id } = useProject();
  const base = `/p/${id}`;
  return {
    works: `${base}/lots`,
    work: (workPackageId: string) => `${base}/lots/${workPackageId}`,
    planning: `${base}/planning`,
    comparison: `${base}/planning/comparaison`,
    calendars: `${base}/planning/calendriers`,
    scenarios: `${base}/planning/scenarios`,
    scenario: (scenarioId: string) => `${base}/planning/scenarios?scenario=${scenarioId}`,
    chain: (itemId?: string) => `${base}/planning/dependances${itemId ? `?pourquoi=${itemId}` : ''}`,
    risks: `${base}/risques`,
    risk: (riskId: string) => `${base}/risques/${riskId}`,
    dues: `${base}/echeances`,
    due: (kind: Dated['kind'], dueId: string) =>
      `${base}/echeances?${kind === 'MILESTONE' ? 'jalon' : 'livrable'}=${dueId}`,
  };
}
