/** A hundred person-years: more than one partner does in one work package. */
export const MOST_EFFORT = 1_000_000;
