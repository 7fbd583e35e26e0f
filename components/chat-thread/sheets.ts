import { elementSheets } from '../ui/element-sheets.js';
import { standingStyles } from '../ui/standing.styles.js';
import { mediaStyles } from './parts/media.styles.js';
import { partStyles } from './parts/parts.styles.js';
import { bubbleStyles } from './rows/bubble.styles.js';
import { rowStyles } from './rows/rows.styles.js';
import { toolStyles } from './rows/tools.styles.js';
import { threadStyles } from './thread.styles.js';

/** Everything a thread is drawn with, but for its header, whose sheet comes with its chunk. */
export const sheets = [...elementSheets, standingStyles, threadStyles, rowStyles, bubbleStyles, mediaStyles, partStyles, toolStyles];
