import { NavLink } from 'react-router';
import { can, type Permitted } from '../platform/permissions';
import { Icon } from '../ui/icon';
import { Menu, MenuGroup, MenuItem } from '../ui/menu';
import styles from './rail.module.css';
import { screens } from './screens';
import { useWords } from './words';

interface RailProps {
  base: string;
  project: Permitted;
  /** How many things wait on a screen, by its slug. */
  waiting?: Readonly<Record<string, number>>;
}

/** How many entries the bottom bar of a phone holds before the rest goes behind "more". */
const ON_PHONE = 4;

/** The screens the viewer finds in this project: a rail of icons and words, a bottom bar on a phone. */
export function Rail({ base, project, waiting = {} }: RailProps) {
  const say = useWords();
  const open = screens.filter(({ needs }) => can(project, needs));
  return (
    <nav className={styles.rail} aria-label={say('nav')}>
      {open.map(({ slug, label, icon }, place) => (
        <NavLink key={slug} to={`${base}/${slug}`} data-beyond={place >= ON_PHONE || undefined}>
          <Icon name={icon} size={22} />
          <span>{say(`nav.${label}`)}</span>
          {waiting[slug] ? <span className={styles.count}>{waiting[slug]}</span> : null}
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
