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
import { panelStyles } from './customer-panel.styles.js';
import { tagStyles } from './tags.styles.js';

/** What the panel is drawn with. */
export const panelSheets = [
  tokens,
  base,
  iconStyles,
  textStyles,
  avatarStyles,
  buttonStyles,
  fieldStyles,
  markStyles,
  menuStyles,
  stateStyles,
  panelStyles,
  tagStyles,
];
