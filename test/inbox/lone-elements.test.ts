import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { ChatThread } from '../../components/chat-thread/operator-thread.js';
import { startDemoWorld } from '../support/demo-world.js';

/** The bundle comes within the test, in hundreds of files that are compiled as they are asked for: seconds on a busy machine. */
const LOADED = { timeout: 30_000 };

describe('the inbox bundle on a page without an inbox', () => {
  it('wakes a thread and a panel that stand alone, with what they were given before [B001]', async () => {
    const world = await startDemoWorld({ small: true });
    const frame = await fixture<HTMLElement>(
      html`<div><chat-thread dialog-id="elena"></chat-thread><customer-panel dialog-id="elena"></customer-panel></div>`,
    );
    const { createChat } = await import('../../components/inbox.js');
    const chat = createChat({ transport: world.transportFor('anna'), locale: 'en-GB', draftStorage: 'memory' });
    const [thread, panel] = [...frame.children] as [ChatThread, ChatThread];
    thread.chat = panel.chat = chat;
    const shows = (element: Element, part: string) => element.shadowRoot?.querySelector(`[part~="${part}"]`) != null;
    await waitUntil(() => shows(thread, 'message-bubble') && shows(panel, 'panel-name'), 'both are there', LOADED);
    await waitUntil(() => customElements.get('chat-composer') !== undefined, 'the composer is known', LOADED);
    expect(customElements.get('live-chat-widget')).to.equal(undefined);
    chat.dispose();
    world.dispose();
  }).timeout(2 * LOADED.timeout);
});
