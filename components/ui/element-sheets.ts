import { base } from '../base/base.styles.js';
import { tokens } from '../base/tokens.styles.js';
import { textStyles } from '../text/text.styles.js';
import { avatarStyles } from './avatar.styles.js';
import { buttonStyles } from './buttons.styles.js';
import { fieldStyles } from './fields.styles.js';
import { iconStyles } from './icons.styles.js';
import { markStyles } from './marks.styles.js';
import { menuStyles } from './menu.styles.js';
import { stateStyles } from './states.styles.js';

/** What the elements of an operator's screen are drawn with alike; their own sheets come after it. */
export const elementSheets = [
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
];
