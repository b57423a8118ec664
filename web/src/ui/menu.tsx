import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Link } from 'react-router';
import styles from './menu.module.css';

interface MenuProps {
  /** What the button shows. */
  button: ReactNode;
  buttonClass?: string;
  label?: string;
  /** On which side of its button it opens, and along which edge. */
  above?: boolean;
  align?: 'start' | 'end';
  wide?: boolean;
  children: ReactNode;
}

const Close = createContext<() => void>(() => {});

const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

const EDGE = 12;

/** Moves a list that its button puts past an edge of the window back inside. */
function keepInSight(list: HTMLElement): void {
  const { left, right } = list.getBoundingClientRect();
  const shift = left < EDGE ? EDGE - left : Math.min(0, document.documentElement.clientWidth - EDGE - right);
  if (shift !== 0) list.style.translate = `${shift}px`;
}

/** A button and the few choices under it: arrows, Home, End and Escape, as everywhere. */
export function Menu({ button, buttonClass, label, above = false, align = 'end', wide = false, children }: MenuProps) {
  const id = useId();
  const [opened, setOpened] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const items = () => [...(frame.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];

  useLayoutEffect(() => {
    if (opened && list.current) keepInSight(list.current);
  }, [opened]);

  useEffect(() => {
    if (!opened) return;
    frame.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus();
    const leave = (event: Event) => {
      if (!frame.current?.contains(event.target as Node)) setOpened(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [opened]);

  const close = () => {
    setOpened(false);
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (event.key === 'Escape') close();
    else if (move) {
      const all = items();
      all[move(all.indexOf(document.activeElement as HTMLElement), all.length)]?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <div ref={frame} className={styles.frame}>
      <button
        ref={opener}
        type="button"
        className={buttonClass}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={opened}
        aria-controls={opened ? id : undefined}
        onClick={() => setOpened(!opened)}
      >
        {button}
      </button>
      {opened && (
        <div
          id={id}
          ref={list}
          role="menu"
          tabIndex={-1}
          className={styles.list}
          data-above={above || undefined}
          data-align={align}
          data-wide={wide || undefined}
          onKeyDown={onKeyDown}
        >
          <Close value={close}>{children}</Close>
        </div>
      )}
    </div>
  );
}

interface MenuItemProps {
  icon?: ReactNode;
  to?: string;
  onChoose?: () => void;
  /** Whether it is the one chosen among its neighbours; the menu then stays open. */
  chosen?: boolean;
  lang?: string;
  children: ReactNode;
}

/** One choice of a menu: it goes somewhere, does something, or is one of a few. */
export function MenuItem({ icon, to, onChoose, chosen, lang, children }: MenuItemProps) {
  const close = useContext(Close);
  const inside = (
    <>
      {icon}
      <span className={styles.words}>{children}</span>
      {chosen && (
        <svg width="16" height="16" viewBox="0 0 14 14" aria-hidden="true">
          <path d="M2.5 7.2 5.6 10.4 11.5 4" fill="none" stroke="currentColor" strokeWidth="1.8" />
        </svg>
      )}
    </>
  );
  if (to)
    return (
      <Link role="menuitem" tabIndex={-1} className={styles.item} to={to} onClick={close}>
        {inside}
      </Link>
    );
  const choose = () => {
    if (chosen === undefined) close();
    onChoose?.();
  };
  return chosen === undefined ? (
    <button type="button" role="menuitem" tabIndex={-1} className={styles.item} lang={lang} onClick={choose}>
      {inside}
    </button>
  ) : (
    <button
      type="button"
      role="menuitemradio"
      aria-checked={chosen}
      tabIndex={-1}
      className={styles.item}
      lang={lang}
      onClick={choose}
    >
      {inside}
    </button>
  );
}

/** A few choices that belong together, under their name. */
export function MenuGroup({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      {label && <legend className={styles.label}>{label}</legend>}
      {children}
    </fieldset>
  );
}
