import {
  Button,
  CloseButton,
  createTheme,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  Popover,
  Progress,
  Select,
  Switch,
  Tooltip,
} from '@mantine/core'
import { t } from '../words/t'
import css from './controls.module.css'

const accent: MantineColorsTuple = [
  '#eaf1ff',
  '#d3e2ff',
  '#a9c7ff',
  '#82b4ff',
  '#5d96f2',
  '#2c69d6',
  '#1f60d2',
  '#1853bb',
  '#1448a3',
  '#103c8a',
]

const neutral: MantineColorsTuple = [
  '#f8f8f8',
  '#f1f1f1',
  '#e6e6e6',
  '#d8d8d8',
  '#bdbdbd',
  '#949494',
  '#616161',
  '#4f4f4f',
  '#303030',
  '#191919',
]

const dark: MantineColorsTuple = [
  '#ededed',
  '#b0b0b0',
  '#929292',
  '#747474',
  '#4a4a4a',
  '#323232',
  '#2a2a2a',
  '#1e1e1e',
  '#171717',
  '#121212',
]

const field = { input: css.input, label: css.label, description: css.description, error: css.error }

/** The library's controls in the studio's own looks. */
export const theme = createTheme({
  colors: { accent, gray: neutral, dark },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 5 },
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  defaultRadius: 4,
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: Button.extend({
      defaultProps: { variant: 'default' },
      classNames: { root: css.button },
    }),
    CloseButton: CloseButton.extend({ classNames: { root: css.close } }),
    Input: Input.extend({ classNames: { input: css.input } }),
    InputWrapper: Input.Wrapper.extend({ classNames: field }),
    Select: Select.extend({
      defaultProps: { allowDeselect: false, comboboxProps: { shadow: undefined } },
      classNames: { dropdown: css.drop, option: css.option },
    }),
    Menu: Menu.extend({
      defaultProps: { transitionProps: { duration: 80 } },
      classNames: { dropdown: css.drop, item: css.option },
    }),
    Popover: Popover.extend({
      defaultProps: { transitionProps: { duration: 80 } },
      classNames: { dropdown: css.drop },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 500, transitionProps: { duration: 80 } },
      classNames: { tooltip: css.tooltip },
    }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        closeButtonProps: { 'aria-label': t('action.close') },
        transitionProps: { duration: 100, transition: 'fade' },
        overlayProps: { backgroundOpacity: 0.5 },
      },
      classNames: {
        content: css.modal,
        header: css.modalHeader,
        title: css.modalTitle,
        body: css.modalBody,
      },
    }),
    Progress: Progress.extend({ classNames: { root: css.bar, section: css.barSection } }),
    Switch: Switch.extend({ defaultProps: { size: 'sm' } }),
  },
})
