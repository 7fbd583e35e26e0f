import { base } from '../base/base.styles.js';
import { tokens } from '../base/tokens.styles.js';
import { avatarStyles } from '../ui/avatar.styles.js';
import { buttonStyles } from '../ui/buttons.styles.js';
import { fieldStyles } from '../ui/fields.styles.js';
import { iconStyles } from '../ui/icons.styles.js';
import { markStyles } from '../ui/marks.styles.js';
import { menuStyles } from '../ui/menu.styles.js';
import { stateStyles } from '../ui/states.styles.js';
import { paneStyles } from './panes.styles.js';

/** Everything the inbox draws with, its windows too; our own last. */
export const inboxStyles = [
  ...tokens,
  base,
  iconStyles,
  avatarStyles,
  markStyles,
  buttonStyles,
  fieldStyles,
  menuStyles,
  stateStyles,
  paneStyles,
];
