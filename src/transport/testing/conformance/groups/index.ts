import type { Trial } from '../check.js';
import { answers } from './answers.js';
import { dialogsGroup } from './dialogs.js';
import { keptThings } from './kept-things.js';
import { messagesAndFiles } from './messages-and-files.js';
import { people } from './people.js';
import { resumedUploads } from './resumed-uploads.js';

/** Every optional group that is there; what would reach people, such as mails, is left alone. */
export const groupTrials: readonly Trial[] = [
  ...dialogsGroup,
  ...messagesAndFiles,
  ...resumedUploads,
  ...people,
  ...keptThings,
  ...answers,
];
