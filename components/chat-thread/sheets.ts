import { elementSheets } from '../ui/element-sheets.js';
import { standingStyles } from '../ui/standing.styles.js';
import { bubbleStyles } from './rows/bubble.styles.js';
import { rowStyles } from './rows/rows.styles.js';
import { toolStyles } from './rows/tools.styles.js';
import { threadStyles } from './thread.styles.js';

/** Everything a thread is drawn with, but for its head and the rare parts of messages, which bring their sheets. */
export const sheets = [...elementSheets, standingStyles, threadStyles, rowStyles, bubbleStyles, toolStyles];
