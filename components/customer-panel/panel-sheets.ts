import { elementSheets } from '../ui/element-sheets.js';
import { standingStyles } from '../ui/standing.styles.js';
import { panelStyles } from './customer-panel.styles.js';
import { tagStyles } from './tags.styles.js';

/** What the panel is drawn with. */
export const panelSheets = [...elementSheets, standingStyles, panelStyles, tagStyles];
