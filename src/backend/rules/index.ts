/** Everything that can be done, a rule each. */
export { assign, candidates } from './assign.js';
export { block, duplicates, findCustomers, pin, updateCustomer } from './customers.js';
export { bulk, openDialog, removeDialogs, unlinkCustomer, updateDialog } from './dialog-changes.js';
export { editMessage, react, removeMessage, retryMessage, tagMessages } from './edit-message.js';
export { seenFile, upload } from './files.js';
export { itemVerbs } from './items.js';
export { readNotifications } from './notify.js';
export { savePreferences, setAvailability } from './operators.js';
export { markDelivered, markRead, markUnread } from './read.js';
export { send } from './send.js';
export { close, reopen, setStatus, unassign } from './status.js';
export { take } from './take.js';
export { transcript } from './transcript.js';
export { identify, rate, setContext } from './visitors.js';
