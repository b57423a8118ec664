import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useAnnounce } from './announcer';
import styles from './page.module.css';

const Scope = createContext('');

/** The router's name for the place where the window opened. */
const FIRST = 'default';

/** Names what the pages below belong to, for the title of the window. */
export function PageScope({ name, children }: { name: string; children: ReactNode }) {
  return <Scope value={name}>{children}</Scope>;
}

interface PageProps {
  /** The short, stable name: it titles the window and is read out on arrival. */
  name: string;
  /** The sentence in large letters, when the page has one to say; the name until then. */
  title?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}

/** A screen: its title takes the focus on arrival, its name titles the window. */
export function Page({ name, title, lead, actions, children }: PageProps) {
  const scope = useContext(Scope);
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  const arrived = useRef(key === FIRST ? pathname : '');
  const announce = useAnnounce();
  useEffect(() => {
    document.title = [name, scope, 'Jalon'].filter(Boolean).join(' · ');
  }, [name, scope]);
  useEffect(() => {
    if (arrived.current === pathname) return;
    arrived.current = pathname;
    // Who opened a dialog meanwhile is left in it: a screen that comes late takes nobody's focus away.
    if (!document.querySelector('[aria-modal=true]')) heading.current?.focus({ preventScroll: true });
    announce(document.title);
  }, [pathname, announce]);
  return (
    <>
      <div className={styles.head}>
        <div className={styles.words}>
          <h1 ref={heading} tabIndex={-1}>
            {title ?? name}
          </h1>
          {lead && <p>{lead}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </>
  );
}
