import { ChatThread } from './chat-thread.js';
import { operatorHead } from './header/head.js';

// A second copy of the SDK on the page may have registered the element, as a widget does without a head.
const registered = (globalThis.customElements?.get('chat-thread') ?? ChatThread) as typeof ChatThread;
registered.head ??= operatorHead;

/** `chat-thread` with the head that operators have. */
export { ChatThread };
