import { Refusal } from './refusal.js';

type Moves<State extends string> = Readonly<Record<State, readonly State[]>>;

/** The lawful moves of a record, written as a table and read as one. */
export const lifecycle = <State extends string>(subject: string, moves: Moves<State>) => ({
  moves,
  allows: (from: State, to: State): boolean => moves[from].includes(to),
  /** Answers the new state, or refuses with `<subject>.illegal-move`. */
  move(from: State, to: State): State {
    if (!moves[from].includes(to)) throw new Refusal(`${subject}.illegal-move`, { from, to });
    return to;
  },
});
