import { NavLink } from 'react-router';
import { can, type Permitted } from '../platform/permissions';
import { Icon } from '../ui/icon';
import { Menu, MenuGroup, MenuItem } from '../ui/menu';
import styles from './rail.module.css';
import { screens } from './screens';
import { useWaiting, type Waiting } from './waiting';
import { useWords } from './words';

interface RailProps {
  base: string;
  project: Permitted & { readonly id: string };
}

/** How many entries the bottom bar of a phone holds before the rest goes behind "more". */
const ON_PHONE = 4;

/** How many things wait behind an entry. */
function Count({ of }: { of: readonly Waiting[] }) {
  const say = useWords();
  if (of.length === 0) return null;
  return (
    <>
      <span className={styles.count} data-late={of.some(({ late }) => late) || undefined} aria-hidden>
        {of.reduce((all, { count }) => all + count, 0)}
      </span>
      <span className="vh">{of.map(({ what, count }) => say(`nav.${what}`, { count })).join(', ')}</span>
    </>
  );
}

/** The screens the viewer finds in this project: a rail of icons and words, a bottom bar on a phone. */
export function Rail({ base, project }: RailProps) {
  const say = useWords();
  const waiting = useWaiting(project);
  const open = screens.filter(({ needs }) => can(project, needs));
  const beyond = open.slice(ON_PHONE);
  const waitingOn = (slug: string) => [waiting[slug] ?? []].flat();
  return (
    <nav className={styles.rail} aria-label={say('nav')}>
      {open.map(({ slug, label, icon }, place) => (
        <NavLink key={slug} to={`${base}/${slug}`} data-beyond={place >= ON_PHONE || undefined}>
          <Icon name={icon} size={22} />
          <span>{say(`nav.${label}`)}</span>
          <Count of={waitingOn(slug)} />
        </NavLink>
      ))}
      {open.length > ON_PHONE && (
        <Menu
          above
          button={
            <>
              <Icon name="more" size={22} />
              <span>{say('nav.more')}</span>
              <Count of={beyond.flatMap(({ slug }) => waitingOn(slug))} />
            </>
          }
          buttonClass={styles.more}
        >
          <MenuGroup>
            {beyond.map(({ slug, label, icon }) => (
              <MenuItem key={slug} to={`${base}/${slug}`} icon={<Icon name={icon} />}>
                {say(`nav.${label}`).replace('\u00ad', '')}
                <Count of={waitingOn(slug)} />
              </MenuItem>
            ))}
          </MenuGroup>
        </Menu>
      )}
    </nav>
  );
}
