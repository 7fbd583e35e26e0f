import { elementSheets } from '../ui/element-sheets.js';
import { standingStyles } from '../ui/standing.styles.js';
import { paneStyles } from './panes.styles.js';

/** Everything the inbox draws with, its windows too; our own last. */
export const inboxStyles = [...elementSheets, standingStyles, paneStyles];
