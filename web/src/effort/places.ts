import { useProject } from '../consortium/current-project';
import type { Day } from '../platform/day';

/** Where hours are found: the year of all, the month of one. */
export function useHoursPlaces() {
  const { id } = useProject();
  const hours = `/p/${id}/temps`;
  return {
    hours,
    month: (employeeId: string, month: Day) => `${hours}/${employeeId}?mois=${month.slice(0, 7)}`,
  };
}
