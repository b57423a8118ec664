import { type ReactNode, useId } from 'react';
import styles from './card.module.css';

interface CardProps {
  title?: ReactNode;
  /** A legend, a note or a link at the other end of the title. */
  aside?: ReactNode;
  /** Room around the content; a table does without. */
  padded?: boolean;
  /** Where the title is only for those who hear the page. */
  titleHidden?: boolean;
  children: ReactNode;
}

/** One subject of a page, with its title. */
export function Card({ title, aside, padded = false, titleHidden = false, children }: CardProps) {
  const heading = useId();
  const body = padded ? (
    <div className={title && !titleHidden ? styles.body : styles.padded}>{children}</div>
  ) : (
    children
  );
  if (!title) return <div className={styles.card}>{body}</div>;
  return (
    <section className={styles.card} aria-labelledby={heading}>
      {titleHidden ? (
        <h2 id={heading} className="vh">
          {title}
        </h2>
      ) : (
        <div className={styles.head}>
          <h2 id={heading}>{title}</h2>
          {aside && <div className={styles.aside}>{aside}</div>}
        </div>
      )}
      {body}
    </section>
  );
}
