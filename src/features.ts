/** What a chat can be asked for beyond its core, by `chat.use(feature)`: built on first use, disposed with the chat. */
export { formats } from './core/formats.js';
export { dialogLists, type DialogLists } from './dialogs/lists.js';
export { counts, type Counts } from './dialogs/counts.js';
export { loadDialog, type LoadDialog } from './dialogs/load.js';
export { handover, type Handover } from './dialogs/handover.js';
export { operatorActions } from './operator-actions.js';
export { profile, type Profile } from './customer/profile.js';
export { drafts, type Drafts, type KeptDraft } from './composer/drafts.js';
export { uploads, type Upload, type Uploads } from './files/upload-queue.js';
export { typing, type Typing } from './presence/typing.js';
export { viewing, type Viewing } from './presence/viewing.js';
export { outbox } from './dialog-session.js';
export { readMarks, type ReadMarks } from './thread/read-marks.js';
