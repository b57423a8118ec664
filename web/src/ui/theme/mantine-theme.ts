import { createTheme, type MantineColorsTuple } from '@mantine/core';

const bleui: MantineColorsTuple = [
  '#EEF2FB',
  '#E8EEFA',
  '#C9D6F3',
  '#A3BDF5',
  '#7E9DE3',
  '#5A7FD0',
  '#4268BF',
  '#3155A9',
  '#22408F',
  '#172D69',
];

/** Mantine in the dress of Jalon; its colours come from the tokens, through mantine.css. */
export const mantineTheme = createTheme({
  colors: { bleui },
  primaryColor: 'bleui',
  primaryShade: { light: 8, dark: 3 },
  fontFamily: 'var(--f)',
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Checkbox: { defaultProps: { size: 'md' } },
    Modal: {
      defaultProps: {
        radius: 12,
        centered: true,
        lockScroll: false,
        transitionProps: { duration: 180 },
        overlayProps: { color: 'var(--veil)', backgroundOpacity: 1 },
      },
    },
    Select: { defaultProps: { checkIconPosition: 'right', allowDeselect: false } },
    Tooltip: { defaultProps: { events: { hover: true, focus: true, touch: true }, multiline: true, maw: 320 } },
  },
});
