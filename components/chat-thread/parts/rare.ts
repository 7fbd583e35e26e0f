/** Everything a message can hold beside text, in one chunk: most messages have none of it. */
import { mediaStyles } from './media.styles.js';
import { partStyles } from './parts.styles.js';

export { buttons, quickAnswers } from './buttons.js';
export { card } from './card.js';
export { fileCard } from './file.js';
export { form } from './form.js';
export { pictures } from './pictures.js';
export { sound } from './sound.js';

export const rareSheets = [mediaStyles, partStyles];
