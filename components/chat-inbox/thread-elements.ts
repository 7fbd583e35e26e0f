/** What the middle pane is made of, together, so that nothing in it comes later than the rest. */
import '../chat-composer/chat-composer.js';
import '../chat-thread/operator-thread.js';
