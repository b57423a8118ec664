/** How a cell is tinted: nothing owed, owed soon, late for a week, a month, more. */
export type Heat = 'none' | 'soon' | 'week' | 'month' | 'older';

export const heats: readonly Exclude<Heat, 'none'>[] = ['soon', 'week', 'month', 'older'];

/** By the age in days of the oldest thing owed; what falls due today is not late. */
export function heatOf(ageDays: number | null): Heat {
  if (ageDays === null) return 'none';
  if (ageDays <= 0) return 'soon';
  if (ageDays <= 7) return 'week';
  return ageDays <= 30 ? 'month' : 'older';
}
