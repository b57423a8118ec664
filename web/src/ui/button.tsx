import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import styles from './button.module.css';
import { Kbd } from './kbd';

interface Dress {
  kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  size?: 'normal' | 'small';
  icon?: ReactNode;
  /** The shortcut that does the same, shown on the button. */
  keys?: string;
  /** What a screen reader says when the visible words are not enough alone. */
  label?: string;
  children: ReactNode;
}

interface ButtonProps extends Dress {
  onClick?: () => void;
  type?: 'button' | 'submit';
  /** The id of the form it submits, where it stands outside it. */
  form?: string;
  /** Why it cannot be used now: shown beside it, never a silent grey. */
  reason?: string | false | null;
  /** The deed is under way: a second press does nothing. */
  busy?: boolean;
  /** The name of the toggle it drives, when it is one. */
  pressed?: boolean;
}

/** The look of a button, for what is one without being this one: the opener of a menu. */
export const buttonLook = ({ kind = 'plain', size = 'normal' }: Pick<Dress, 'kind' | 'size'>): string =>
  `${styles.button} ${styles[kind]} ${size === 'small' ? styles.small : ''}`;

function Inside({ icon, children, keys }: Dress) {
  return (
    <>
      {icon}
      {children}
      {keys && <Kbd keys={keys} />}
    </>
  );
}

/** A button whose verb is the verb of the result; when it cannot be used, it says why. */
export function Button({ onClick, type = 'button', form, reason, busy = false, pressed, ...dress }: ButtonProps) {
  const why = useId();
  const idle = Boolean(reason) || busy;
  const button = (
    <button
      type={type}
      form={form}
      className={buttonLook(dress)}
      aria-label={dress.label}
      aria-disabled={idle || undefined}
      aria-busy={busy || undefined}
      aria-pressed={pressed}
      aria-describedby={reason ? why : undefined}
      onClick={(event) => {
        if (idle) event.preventDefault();
        else onClick?.();
      }}
    >
      <Inside {...dress} />
    </button>
  );
  if (!reason) return button;
  return (
    <span className={styles.reasoned}>
      {button}
      <span id={why} className={styles.reason}>
        {reason}
      </span>
    </span>
  );
}

/** A link that looks like a button, because it leads to where the deed is done. */
export function ButtonLink({ to, ...dress }: Dress & { to: string }) {
  return (
    <Link to={to} className={buttonLook(dress)} aria-label={dress.label}>
      <Inside {...dress} />
    </Link>
  );
}
