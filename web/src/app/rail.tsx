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
function Count({ what, count, late }: Waiting) {
  const say = useWords();
  return (
    <>
      <span className={styles.count} data-late={late || undefined} aria-hidden>
        {count}
      </span>
      <span className="vh">{say(`nav.${what}`, { count })}</span>
    </>
  );
}

/** The screens the viewer finds in this project: a rail of icons and words, a bottom bar on a phone. */
export function Rail({ base, project }: RailProps) {
  const say = useWords();
  const waiting = useWaiting(project);
  const open = screens.filter(({ needs }) => can(project, needs));
  return (
    <nav className={styles.rail} aria-label={say('nav')}>
      {open.map(({ slug, label, icon }, place) => (
        <NavLink key={slug} to={`${base}/${slug}`} data-beyond={place >= ON_PHONE || undefined}>
          <Icon name={icon} size={22} />
          <span>{say(`nav.${label}`)}</span>
          {waiting[slug] && <Count {...waiting[slug]} />}
        </NavLink>
      ))}
      {open.length > ON_PHONE && (
        <Menu
          above
          button={
            <>
              <Icon name="more" size={22} />
              <span>{say('nav.more')}</span>
            </>
          }
          buttonClass={styles.more}
        >
          <MenuGroup>
            {open.slice(ON_PHONE).map(({ slug, label, icon }) => (
              <MenuItem key={slug} to={`${base}/${slug}`} icon={<Icon name={icon} />}>
                {say(`nav.${label}`).replace('\u00ad', '')}
              </MenuItem>
            ))}
          </MenuGroup>
        </Menu>
      )}
    </nav>
  );
}
