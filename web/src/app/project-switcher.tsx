import { Icon } from '../ui/icon';
import { Menu, MenuGroup, MenuItem } from '../ui/menu';
import styles from './project-switcher.module.css';
import { useWords } from './words';

interface Named {
  readonly id: string;
  readonly acronym: string;
  readonly title: string;
}

interface ProjectSwitcherProps {
  current: Named;
  /** The other projects open to the viewer; without any, the name is only a name. */
  others: readonly Named[];
}

/** The name of the project, and the way to the others. */
export function ProjectSwitcher({ current, others }: ProjectSwitcherProps) {
  const say = useWords();
  const name = (
    <>
      <span className={styles.name}>{current.acronym}</span> <small className={styles.title}>{current.title}</small>
    </>
  );
  if (others.length === 0) return <p className={styles.project}>{name}</p>;
  const shown = (
    <>
      {name}
      <Icon name="chevron" size={18} />
    </>
  );
  return (
    <Menu
      button={shown}
      buttonClass={styles.project}
      label={`${current.acronym} ${current.title}. ${say('project.switch')}`}
      align="start"
      wide
    >
      <MenuGroup>
        {others.slice(0, 8).map(({ id, acronym, title }) => (
          <MenuItem key={id} to={`/p/${id}`}>
            <b>{acronym}</b> <span className="small dim">{title}</span>
          </MenuItem>
        ))}
      </MenuGroup>
      <MenuGroup>
        <MenuItem to="/projets">{say('project.all')}</MenuItem>
      </MenuGroup>
    </Menu>
  );
}
