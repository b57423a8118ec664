import { useLanguage } from '../platform/language';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import { Menu, MenuGroup, MenuItem } from '../ui/menu';
import type { SchemeChoice } from '../ui/theme/light';
import { useScheme } from '../ui/theme/scheme';
import { LettersChoice } from './letters-choice';
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
  const shown = (
    <>
      <Avatar name={name} />
      <span className={styles.words}>
        <b>{name}</b> {standing && <span className="dim">{standing}</span>}
      </span>
    </>
  );
  return (
    <Menu
      button={shown}
      buttonClass={styles.who}
      label={say('person.menu', { name: standing ? `${name} ${standing}` : name })}
    >
      <MenuGroup label={say('person.language')}>
        {languages.map(([code, label]) => (
          <MenuItem key={code} lang={code} chosen={language === code} onChoose={() => choose(code)}>
            {label}
          </MenuItem>
        ))}
      </MenuGroup>
      <MenuGroup label={say('person.scheme')}>
        {schemes.map((scheme) => (
          <MenuItem key={scheme} chosen={choice === scheme} onChoose={() => light(scheme)}>
            {say(`scheme.${scheme}`)}
          </MenuItem>
        ))}
      </MenuGroup>
      <LettersChoice />
      <MenuGroup>
        <MenuItem icon={<Icon name="signOut" />} onChoose={onSignOut}>
          {say('person.signOut')}
        </MenuItem>
      </MenuGroup>
    </Menu>
  );
}
