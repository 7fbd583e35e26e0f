import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../components/chat-composer/chat-composer.js';
import '../../components/chat-thread/operator-thread.js';
import '../../components/customer-panel/customer-panel.js';
import type { ChatElement } from '../../components/base/chat-element.js';
import { createChat, type Chat } from '../../src/index.js';
import { TransportError } from '../../src/transport/transport-error.js';
import type { Transport } from '../../src/transport/transport.js';
import { startDemoWorld, type DemoWorld } from '../support/demo-world.js';

const PATIENCE = { timeout: 5000, interval: 10 };

describe('an element alone on a transport of the required five', () => {
  let world: DemoWorld;
  let chat: Chat | undefined;
  beforeEach(async () => {
    world = await startDemoWorld({ small: true });
  });
  afterEach(() => {
    chat?.dispose();
    world.dispose();
  });

  /** The demo's transport with nothing but what is required, and lists of three. */
  const five = (over: Partial<Transport> = {}): Transport => {
    const { session, listMessages, send, events, listDialogs } = world.transportFor('anna');
    const inThrees: Transport['listDialogs'] = (query, page, ctx) => listDialogs(query, { ...page, limit: 3 }, ctx);
    return { session, listMessages, send, events, listDialogs: inThrees, ...over };
  };
  const open = async <E extends ChatElement & { dialogId?: string }>(element: E, transport = five(), dialogId = 'noor'): Promise<E> => {
    chat = createChat({ transport, locale: 'en-GB', draftStorage: 'memory', random: () => 0 });
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.style.cssText = 'display: grid; block-size: 600px';
    element.chat = chat;
    element.dialogId = dialogId;
    box.append(element);
    return element;
  };
  const part = <E extends HTMLElement>(element: ChatElement, name: string): E | null =>
    element.shadowRoot?.querySelector<E>(`[part~="${name}"]`) ?? null;
  const shows = (element: ChatElement, name: string, words: string) =>
    waitUntil(() => part(element, name)?.textContent?.includes(words), `${name}: ${words}`, PATIENCE);

  it('the composer finds its dialog and writes in it [B003]', async () => {
    const composer = await open(document.createElement('chat-composer'));
    await waitUntil(() => part(composer, 'composer-input'), 'the field', PATIENCE);
    composer.insertText('Here it is');
    await composer.send();
    await waitUntil(() => chat?.dialogs.get('noor')?.lastMessage?.author.id === 'anna', 'the message', PATIENCE);
  });

  it('the thread finds its dialog and says whom it is with [B003]', async () => {
    const thread = await open(document.createElement('chat-thread'));
    await shows(thread, 'thread-identity', 'Noor');
    await waitUntil(() => part(thread, 'message-bubble'), 'the messages', PATIENCE);
  });

  it('the panel finds the customer of its dialog [B003]', async () => {
    const panel = await open(document.createElement('customer-panel'));
    await shows(panel, 'panel-name', 'Noor');
  });

  it('says so where there is no such dialog', async () => {
    const composer = await open(document.createElement('chat-composer'), five(), 'nobody');
    await shows(composer, 'composer-reason', 'This dialog could not be loaded');
    chat?.dispose();
    const panel = await open(document.createElement('customer-panel'), five(), 'nobody');
    await waitUntil(() => part(panel, 'empty'), 'why it is empty', PATIENCE);
  });

  it('asks again when it failed for a while', async () => {
    let fails = true;
    const { listDialogs } = five();
    const transport = five({
      listDialogs: (...asked) => (fails ? Promise.reject(new TransportError('server', 'Out of order')) : listDialogs(...asked)),
    });
    const composer = await open(document.createElement('chat-composer'), transport);
    await shows(composer, 'composer-reason', 'This dialog could not be loaded');
    fails = false;
    await waitUntil(() => part(composer, 'composer-input'), 'the field', PATIENCE);
    expect(part(composer, 'composer-reason')).to.equal(null);
  });
});
