/** Everything a page without a bundler needs for the inbox: the element, the chat to give it, and the ready transport. */
export { createChat, TransportError, type Chat, type ChatOptions, type Transport } from '../src/index.js';
export { httpTransport, type HttpTransportOptions } from '../src/transport/http/index.js';
export { ChatInbox } from './chat-inbox/chat-inbox.js';
import './late-elements.js';
