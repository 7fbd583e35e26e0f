import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { createChat, type Chat } from '../../src/chat.js';
import type { Transport } from '../../src/transport/transport.js';
import { uiHost, type UiHost } from './ui-host.js';

/** A backend with nobody on it: the shell needs the words of a chat alone. */
const nobody: Transport = {
  session: () => Promise.resolve({ protocol: 1, me: { kind: 'operator', id: 'anna', name: 'Anna' }, role: 'operator', channels: [] }),
  listDialogs: () => Promise.resolve({ items: [] }),
  listMessages: () => Promise.resolve({ items: [] }),
  send: () => Promise.reject(new Error('nobody sends')),
  events: (_from, _sink, { signal }) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
};

describe('the shell of an outermost element', () => {
  let chat: Chat;
  let host: UiHost;
  const polite = () => host.find('[aria-live=polite]').textContent;

  beforeEach(async () => {
    chat = createChat({ transport: nobody, locale: 'en' });
    host = await uiHost(() => html`<button id="opener">Delete</button>`, chat);
  });
  afterEach(() => chat.dispose());

  const open = () => {
    host.find('#opener').focus();
    const answer = host.shell.open('confirm', { title: 'Delete this dialog?', action: 'Delete', danger: true });
    return { answer, shown: waitUntil(() => host.renderRoot.querySelector('dialog[open]'), 'the window has loaded', { timeout: 8000 }) };
  };

  it('opens a window, answers with what was chosen and returns the focus', async () => {
    const { answer, shown } = open();
    await shown;
    expect(host.find('[part=window-header]').textContent).to.contain('Delete this dialog?');
    host.find('[part~=window-footer] [type=submit]').click();
    expect(await answer).to.equal(true);
    expect(host.renderRoot.querySelector('dialog')).to.equal(null);
    expect(host.focused?.id).to.equal('opener');
  });

  it('begins on Cancel where something would be destroyed, and Esc answers nothing', async () => {
    const { answer, shown } = open();
    await shown;
    expect(host.focused?.textContent.trim()).to.equal('Cancel');
    await sendKeys({ press: 'Escape' });
    expect(await answer).to.equal(undefined);
    expect(host.focused?.id).to.equal('opener');
  });

  it('answers nothing when its element is taken away', async () => {
    const { answer, shown } = open();
    await shown;
    host.remove();
    expect(await answer).to.equal(undefined);
  });

  it('shows one toast at a time, with Undo for six seconds', async () => {
    const undone: string[] = [];
    host.shell.toast({ text: 'Dialog closed', undo: () => undone.push('first') });
    host.shell.toast({ text: 'Dialog assigned', undo: () => undone.push('second') });
    expect(host.renderRoot.querySelectorAll('[part=toast]')).to.have.length(1);
    const [ring] = host
      .find('.toast')
      .getAnimations({ subtree: true })
      .filter((animation) => animation instanceof CSSAnimation);
    expect(ring?.effect?.getTiming().duration).to.equal(6000);
    host.find('[part=toast-action]').click();
    expect(undone).to.deep.equal(['second']);
    expect(host.renderRoot.querySelector('.toast')).to.equal(null);
  });

  it('lets a toast go when its time is over, but not while it has the focus', async () => {
    host.shell.toast({ text: 'Dialog closed', undo: () => undefined });
    const ring = () =>
      host
        .find('.toast')
        .getAnimations({ subtree: true })
        .find((animation) => animation instanceof CSSAnimation);
    host.find('[part=toast-action]').focus();
    expect(ring()?.playState).to.equal('paused');
    host.find('#opener').focus();
    expect(ring()?.playState).to.equal('running');
    ring()?.finish();
    await waitUntil(() => host.renderRoot.querySelector('.toast') === null);
  });

  it('keeps a failure until it is answered', () => {
    let tried = 0;
    host.shell.toast({ text: 'Close did not work: no connection', retry: () => tried++ });
    expect(
      host
        .find('.toast')
        .getAnimations({ subtree: true })
        .filter((animation) => animation instanceof CSSAnimation),
    ).to.have.length(0);
    host.find('[part=toast-action]').click();
    expect(tried).to.equal(1);
  });

  it('raises the newest three of what others did, one for each key', () => {
    const raise = (key: string, text: string) =>
      host.shell.raise({ key, kind: 'mention', who: { id: key, name: key }, title: key, text, actions: [] });
    for (const key of ['a', 'b', 'c', 'd']) raise(key, 'first');
    raise('c', 'second');
    const shown = [...host.renderRoot.querySelectorAll('.mtoast')].map((notice) => notice.querySelector('p')?.textContent);
    expect(shown).to.deep.equal(['first', 'first', 'second']);
    host.find('.mtoast .icbtn').click();
    expect(host.renderRoot.querySelectorAll('.mtoast')).to.have.length(2);
  });

  it('says a burst in one breath, nothing twice, soon enough', async () => {
    const heard: string[] = [];
    const watch = new MutationObserver(() => heard.push(polite()));
    const from = performance.now();
    host.shell.announce('one');
    // The region is there, and empty, before it speaks.
    expect(polite()).to.equal('');
    watch.observe(host.find('[aria-live=polite]'), { childList: true, characterData: true, subtree: true });
    for (const text of ['two', 'two', 'three', 'four', 'four']) host.shell.announce(text);
    await waitUntil(() => heard.length > 0);
    expect(performance.now() - from).to.be.below(500);
    expect(polite()).to.equal('two. three. four');
    watch.disconnect();
  });

  it('says the same words again when they happen again', async () => {
    host.shell.announce('Sent');
    await waitUntil(() => polite() === 'Sent');
    host.shell.announce('Sent');
    await waitUntil(() => polite() !== 'Sent');
    expect(polite().trim()).to.equal('Sent');
  });

  it('interrupts only for what is urgent', async () => {
    host.shell.announce('Elena is typing');
    host.shell.announce('Message not sent', 'assertive');
    await waitUntil(() => host.find('[aria-live=assertive]').textContent === 'Message not sent');
    expect(polite()).not.to.contain('Message not sent');
  });
});
