/** Registers the six elements. */
export { ChatComposer } from './chat-composer/chat-composer.js';
export { ChatDialogList } from './chat-dialog-list/chat-dialog-list.js';
export { ChatInbox } from './chat-inbox/chat-inbox.js';
export { ChatThread } from './chat-thread/operator-thread.js';
export { CustomerPanel } from './customer-panel/customer-panel.js';
export { LiveChatWidget } from './live-chat-widget/live-chat-widget.js';
export * from './events.js';
