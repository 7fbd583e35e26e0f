import type { customerWords } from '../../src/customer/words.js';
import type { Say } from '../../src/i18n/words.js';

export type PanelSay = Say<keyof typeof customerWords.en>;
