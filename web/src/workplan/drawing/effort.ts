/** Hundredths of a person-month from what was typed; none of what is no number, or too large. */
export function effortOf(months: string): number | undefined {
  const effort = Math.round(Number(months) * 100);
  return months !== '' && effort >= 0 && effort <= 1_000_000 ? effort : undefined;
}

/** As it is typed: "2.5". */
export const monthsOf = (effort: number): string => String(effort / 100);
