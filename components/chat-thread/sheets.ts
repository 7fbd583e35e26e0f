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
import { toastStyles } from '../ui/toast.styles.js';
import { mediaStyles } from './parts/media.styles.js';
import { partStyles } from './parts/parts.styles.js';
import { bubbleStyles } from './rows/bubble.styles.js';
import { rowStyles } from './rows/rows.styles.js';
import { toolStyles } from './rows/tools.styles.js';
import { threadStyles } from './thread.styles.js';

/** Everything a thread is drawn with, but for its header, whose sheet comes with its chunk. */
export const sheets = [
  ...tokens,
  base,
  iconStyles,
  avatarStyles,
  markStyles,
  buttonStyles,
  fieldStyles,
  menuStyles,
  stateStyles,
  toastStyles,
  textStyles,
  threadStyles,
  rowStyles,
  bubbleStyles,
  mediaStyles,
  partStyles,
  toolStyles,
];
