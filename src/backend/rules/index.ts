/** Everything that can be done, a rule each. */
export { assign, candidates } from './assign.js';
export { bulk, openDialog, removeDialogs, unlinkCustomer, updateDialog } from './dialog-changes.js';
export { editMessage, react, removeMessage, retryMessage, tagMessages } from './edit-message.js';
export { readNotifications } from './notify.js';
export { markDelivered, markRead, markUnread } from './read.js';
export { send } from './send.js';
export { close, reopen, setStatus, unassign } from './status.js';
export { take } from './take.js';
