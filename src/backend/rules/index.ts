/** Everything that can be done, a rule each. */
export { assign, candidates } from './assign.js';
export { send } from './send.js';
export { markDelivered, markRead, markUnread } from './read.js';
export { close, reopen, setStatus, unassign } from './status.js';
export { take } from './take.js';
export { readNotifications } from './notify.js';
