import { createContext } from '@lit/context';
import type { Shell } from '../../src/actions/shell.js';
import type { Chat } from '../../src/chat.js';

/** Global symbols, so that two copies of the SDK on one page still understand each other. */
export const chatContext = createContext<Chat | undefined>(Symbol.for('parleykit.chat'));

/** The screen that opens windows, announces and shows toasts: the outermost element's. */
export const shellContext = createContext<Shell | undefined>(Symbol.for('parleykit.shell'));
