import { Menu } from '@mantine/core';
import { Link } from 'react-router';
import { Icon } from '../ui/icon';
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
      <span className={styles.name}>{current.acronym}</span>
      <small className={styles.title}>{current.title}</small>
    </>
  );
  if (others.length === 0) return <p className={styles.project}>{name}</p>;
  return (
    <Menu position="bottom-start" width={360}>
      <Menu.Target>
        <button type="button" className={styles.project} title={say('project.switch')}>
          {name}
          <Icon name="chevron" size={18} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.slice(0, 8).map(({ id, acronym, title }) => (
          <Menu.Item key={id} component={Link} to={`/p/${id}`}>
            <b>{acronym}</b> <span className="small dim">{title}</span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} to="/projets">
          {say('project.all')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
