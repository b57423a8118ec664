/** Tells what happens as it happens, with the seconds since the command was given. */
export type Narrator = (sentence: string) => void;

/** A narrator whose clock began at an instant. */
export const narratorSince =
  (began: number): Narrator =>
  (sentence) =>
    console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${sentence}`);
