import type { ReactNode } from 'react';
import { buttonLook } from '../ui/button';
import { Icon } from '../ui/icon';
import { Menu, MenuGroup, MenuItem } from '../ui/menu';
import styles from './file-menu.module.css';

interface FileMenuProps {
  label: string;
  /** The groups of what can be saved, and whatever else stands in the menu. */
  items: ReactNode;
  /** How the making of the file goes. */
  children: ReactNode;
}

/** The menu of what leaves a screen as a file, and under it how it goes. */
export function FileMenu({ label, items, children }: FileMenuProps) {
  return (
    <div className={styles.menu}>
      <Menu
        buttonClass={buttonLook({})}
        button={
          <>
            {label}
            <Icon name="chevron" size={16} />
          </>
        }
      >
        {items}
      </Menu>
      {children}
    </div>
  );
}

interface FileGroupProps<Format extends string> {
  label: string;
  formats: readonly Format[];
  nameOf: (format: Format) => string;
  onChoose: (format: Format) => void;
}

/** The forms in which one thing can be saved. */
export function FileGroup<Format extends string>({ label, formats, nameOf, onChoose }: FileGroupProps<Format>) {
  return (
    <MenuGroup label={label}>
      {formats.map((format) => (
        <MenuItem key={format} icon={<Icon name="download" size={18} />} onChoose={() => onChoose(format)}>
          {nameOf(format)}
        </MenuItem>
      ))}
    </MenuGroup>
  );
}
