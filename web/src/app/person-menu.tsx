import { Menu } from '@mantine/core';
import { useLanguage } from '../platform/language';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import { type SchemeChoice, useScheme } from '../ui/theme/scheme';
import styles from './person-menu.module.css';
import { useWords } from './words';

interface PersonMenuProps {
  name: string;
  /** Who they are here: their organisation and their role. */
  standing?: string;
  onSignOut: () => void;
}

const schemes: readonly SchemeChoice[] = ['system', 'light', 'dark', 'contrast'];
const languages = [
  ['fr', 'Français'],
  ['en', 'English'],
] as const;

/** The person who is signed in: their language, how their page is lit, the way out. */
export function PersonMenu({ name, standing, onSignOut }: PersonMenuProps) {
  const say = useWords();
  const { language, choose } = useLanguage();
  const { choice, choose: light } = useScheme();
  const tick = (chosen: boolean) => (chosen ? <Icon name="tick" size={18} /> : undefined);
  return (
    <Menu closeOnItemClick={false}>
      <Menu.Target>
        <button type="button" className={styles.who} aria-label={say('person.menu', { name })}>
          <Avatar name={name} />
          <span className={styles.words}>
            <b>{name}</b>
            {standing && <span className="dim">{standing}</span>}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{say('person.language')}</Menu.Label>
        {languages.map(([code, label]) => (
          <Menu.Item
            key={code}
            role="menuitemradio"
            aria-checked={language === code}
            lang={code}
            rightSection={tick(language === code)}
            onClick={() => choose(code)}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Label>{say('person.scheme')}</Menu.Label>
        {schemes.map((scheme) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={choice === scheme}
            rightSection={tick(choice === scheme)}
            onClick={() => light(scheme)}
          >
            {say(`scheme.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="signOut" />} onClick={onSignOut}>
          {say('person.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
