import { type ComponentType, createContext, type ReactNode, Suspense, useContext } from 'react';

/** Something of which figures are shown, and about which somebody may ask. */
export interface Questioned {
  readonly subject: 'CLAIM' | 'BUDGET' | 'WORK_PACKAGE' | 'FUNCTION' | 'PAYMENT';
  readonly id: string;
  /** What it is, as the screen says it. */
  readonly name: string;
}

const Asking = createContext<ComponentType<Questioned> | undefined>(undefined);

/** Lets figures be asked about wherever they stand, by a later feature that the screens do not know. */
export function AskedBy({ ask, children }: { ask: ComponentType<Questioned> | undefined; children: ReactNode }) {
  return <Asking.Provider value={ask}>{children}</Asking.Provider>;
}

/** Beside figures: asks about them, where one may. */
export function Questionable(about: Questioned) {
  const Ask = useContext(Asking);
  return Ask ? (
    <Suspense fallback={null}>
      <Ask {...about} />
    </Suspense>
  ) : null;
}
