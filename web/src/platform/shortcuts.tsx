import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';

/** One keyboard shortcut: its key ("j", "Enter", "mod+k"), what it does in words, and the deed. */
export interface Shortcut {
  readonly keys: string;
  readonly label: string;
  readonly run: (event: KeyboardEvent) => void;
  /** Fires even while a field has the focus. */
  readonly whileTyping?: boolean;
  readonly enabled?: boolean;
}

interface Registered {
  readonly layer: number;
  readonly current: { readonly shortcut: Shortcut };
}

const KEPT = 'jalon.shortcuts';

/** Writes the key of an event as shortcuts name it. */
export function keysOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return `${event.ctrlKey || event.metaKey ? 'mod+' : ''}${event.altKey ? 'alt+' : ''}${event.shiftKey && key.length > 1 ? 'shift+' : ''}${key}`;
}

/** The figure engraved on the key that was pressed: on a French keyboard the row of figures types & é " ' ( without Shift. */
export const figureOf = (event: KeyboardEvent): string | undefined =>
  event.ctrlKey || event.metaKey || event.altKey ? undefined : /^Digit(\d)$/.exec(event.code)?.[1];

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=checkbox], [type=radio]), textarea, select, [role=combobox]'));

const actsItself = (target: EventTarget | null, keys: string): boolean =>
  (keys === 'Enter' || keys === ' ') &&
  target instanceof HTMLElement &&
  target.closest('a[href], button, summary, [role=menuitem], [role=option]') !== null;

/** Holds the shortcuts on screen; only those of the topmost layer (an open dialog) answer. */
export class ShortcutBook {
  private readonly entries = new Set<Registered>();
  private readonly layers: number[] = [];
  private readonly listeners = new Set<() => void>();
  on = localStorage.getItem(KEPT) !== 'off';

  add(entry: Registered): () => void {
    this.entries.add(entry);
    return () => this.entries.delete(entry);
  }

  openLayer(layer: number): () => void {
    this.layers.push(layer);
    return () => this.layers.splice(this.layers.lastIndexOf(layer), 1);
  }

  /** Switches off the shortcuts that a single key fires; those with Ctrl, Enter and Escape remain. */
  turn(on: boolean): void {
    this.on = on;
    localStorage.setItem(KEPT, on ? 'on' : 'off');
    for (const listener of this.listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What may be pressed now, for the sheet that lists it. */
  listed(layer = 0): readonly Shortcut[] {
    const all = [...this.entries].filter((entry) => entry.layer === layer).map((entry) => entry.current.shortcut);
    return all.filter((shortcut, place) => all.findIndex((other) => other.keys === shortcut.keys) === place);
  }

  handle = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const keys = keysOf(event);
    if (!this.on && keys.length === 1 && keys !== '?') return;
    if (actsItself(event.target, keys)) return;
    const shortcut = this.answering(keys, event) ?? this.answering(figureOf(event), event);
    if (!shortcut) return;
    event.preventDefault();
    shortcut.run(event);
  };

  /** The youngest shortcut of the topmost layer that these keys fire where the focus is. */
  private answering(keys: string | undefined, { target }: KeyboardEvent): Shortcut | undefined {
    const top = Math.max(0, ...this.layers);
    const typing = isField(target);
    return [...this.entries]
      .reverse()
      .filter(({ layer }) => layer === top)
      .map(({ current }) => current.shortcut)
      .find((one) => one.keys === keys && one.enabled !== false && (!typing || one.whileTyping));
  }
}

const Book = createContext<ShortcutBook | undefined>(undefined);
const Layer = createContext(0);

/** Listens to the keyboard for the whole page. */
export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const book = useMemo(() => new ShortcutBook(), []);
  useEffect(() => {
    document.addEventListener('keydown', book.handle);
    return () => document.removeEventListener('keydown', book.handle);
  }, [book]);
  return <Book value={book}>{children}</Book>;
}

/** Puts its children above the page: while they show, the shortcuts below are silent. */
export function ShortcutLayer({ children }: { children: ReactNode }) {
  const book = useContext(Book);
  const layer = useContext(Layer) + 1;
  useLayoutEffect(() => book?.openLayer(layer), [book, layer]);
  return <Layer value={layer}>{children}</Layer>;
}

/** Makes a key do something while the component is on screen: from the very frame that shows it to the one that does not. */
export function useShortcut(shortcut: Shortcut): void {
  const book = useContext(Book);
  const layer = useContext(Layer);
  const current = useRef({ shortcut });
  useLayoutEffect(() => {
    current.current.shortcut = shortcut;
  });
  useLayoutEffect(() => book?.add({ layer, current: current.current }), [book, layer]);
}

/** The shortcuts of the page, and the switch that silences them. */
export function useShortcutBook(): { on: boolean; turn(on: boolean): void; listed(): readonly Shortcut[] } {
  const book = useContext(Book);
  const [, redraw] = useState(0);
  useEffect(() => book?.subscribe(() => redraw((count) => count + 1)), [book]);
  return {
    on: book?.on ?? true,
    turn: (on) => book?.turn(on),
    listed: () => book?.listed().filter((shortcut) => shortcut.enabled !== false && shortcut.label !== '') ?? [],
  };
}
