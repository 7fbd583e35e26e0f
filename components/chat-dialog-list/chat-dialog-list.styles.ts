import { elementSheets } from '../ui/element-sheets.js';
import { listStyles } from './list.styles.js';
import { rowLineStyles } from './row-lines.styles.js';
import { rowStyles } from './row.styles.js';

/** Everything the list draws with, our own last. */
export const dialogListStyles = [...elementSheets, listStyles, rowStyles, rowLineStyles];
