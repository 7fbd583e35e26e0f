import { base } from '../base/base.styles.js';
import { tokens } from '../base/tokens.styles.js';
import { textStyles } from '../text/text.styles.js';
import { avatarStyles } from '../ui/avatar.styles.js';
import { buttonStyles } from '../ui/buttons.styles.js';
import { fieldStyles } from '../ui/fields.styles.js';
import { iconStyles } from '../ui/icons.styles.js';
import { markStyles } from '../ui/marks.styles.js';
import { menuStyles } from '../ui/menu.styles.js';
import { stateStyles } from '../ui/states.styles.js';
import { listStyles } from './list.styles.js';
import { rowLineStyles } from './row-lines.styles.js';
import { rowStyles } from './row.styles.js';

/** Everything the list draws with, our own last. */
export const dialogListStyles = [
  ...tokens,
  base,
  iconStyles,
  avatarStyles,
  markStyles,
  buttonStyles,
  fieldStyles,
  menuStyles,
  stateStyles,
  textStyles,
  listStyles,
  rowStyles,
  rowLineStyles,
];
