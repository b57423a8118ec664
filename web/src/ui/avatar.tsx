import styles from './avatar.module.css';

/** The two letters a name is known by. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const [first = '', last = ''] = [words[0]?.[0], words.length > 1 ? words.at(-1)?.[0] : ''];
  return (first + last).toLocaleUpperCase();
}

/** A person's initials in a disc, always beside their name: drawn, not written, since the name says it all. */
export function Avatar({ name, small = false }: { name: string; small?: boolean }) {
  return (
    <span className={`${styles.disc} ${small ? styles.small : ''}`} data-initials={initials(name)} aria-hidden="true" />
  );
}
