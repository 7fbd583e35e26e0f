import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ChatBeforeSendEvent, ChatMessageSentEvent } from '../../components/events.js';
import { button, composerFor, field, lastText, part, parts, press, text, type, until, WritingWorld } from './writing.js';

describe('chat-composer', () => {
  let world: WritingWorld;
  beforeEach(async () => {
    world = await WritingWorld.open();
  });
  afterEach(() => world.close());

  it('sends what was typed by its button and gives the focus back to the field [F118, F256, F260]', async () => {
    const composer = await composerFor(world.chat(), 'elena');
    await type(composer, 'The bulb is in the parcel.');
    button(composer, 'Send').click();
    await until(async () => lastText(await world.arrived('elena')) === 'The bulb is in the parcel.', 'the message');
    expect(field(composer).value).to.equal('');
    expect(composer.shadowRoot?.activeElement).to.equal(field(composer));
  });

  it('shows on its frame that the field has the focus, also when what it stands in is upgraded later', async () => {
    const composer = await composerFor(world.chat(), 'elena');
    const around = document.createElement('late-thread');
    composer.parentElement?.append(around);
    around.append(composer);
    composer.focus();
    const shadow = () => getComputedStyle(part(composer, 'composer-box') ?? composer).boxShadow;
    await until(() => shadow() !== 'none', 'the mark of the focus');
    around.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(composer.shadowRoot?.activeElement).to.equal(field(composer));
    expect(shadow()).not.to.equal('none');
  });

  it('sends by Ctrl+Enter, and Enter alone starts a line, for operators [F119, F261]', async () => {
    const composer = await composerFor(world.chat(), 'elena');
    await type(composer, 'Dear Elena,');
    await press('Enter');
    await sendKeys({ type: 'it is on its way.' });
    expect(field(composer).value).to.equal('Dear Elena,\nit is on its way.');
    await press('Control', 'Enter');
    await until(async () => lastText(await world.arrived('elena')) === 'Dear Elena,\nit is on its way.', 'the message');
  });

  it('sends by Enter and starts a line by Shift+Enter where the page asks for it', async () => {
    const composer = await composerFor(world.chat(), 'elena', { sendKey: 'enter' });
    await type(composer, 'One');
    await press('Shift', 'Enter');
    await sendKeys({ type: 'two' });
    expect(field(composer).value).to.equal('One\ntwo');
    await press('Enter');
    await until(async () => lastText(await world.arrived('elena')) === 'One\ntwo', 'the message');
  });

  it('never sends on the Enter that ends a composition, in any browser’s way of telling [B033]', async () => {
    const chat = world.chat();
    const composer = await composerFor(chat, 'elena', { sendKey: 'enter' });
    await type(composer, 'にほん');
    const told = { key: 'Enter', bubbles: true, composed: true, cancelable: true };
    for (const event of [
      new KeyboardEvent('keydown', { ...told, isComposing: true }),
      new KeyboardEvent('keydown', { ...told, keyCode: 229 }),
    ]) {
      field(composer).dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(false);
    }
    expect(chat.dialog('elena').composer.$text.get()).to.equal('にほん');
  });

  async function heights(): Promise<number[]> {
    const composer = await composerFor(world.chat(), 'elena');
    const found: number[] = [];
    for (const text of ['', '1\n2\n3\n4', '\n5\n6\n7\n8', '\n9\n10\n11\n12']) {
      composer.insertText(text);
      found.push(field(composer).getBoundingClientRect().height);
    }
    field(composer).setSelectionRange(3, 999);
    composer.insertText('');
    return [...found, field(composer).getBoundingClientRect().height];
  }

  it('grows with the text from two lines to eight and no further, and shrinks again', async () => {
    const [two = 0, four = 0, eight, twelve, again] = await heights();
    const line = (four - two) / 2;
    expect(line).to.be.within(15, 30);
    expect(eight).to.be.closeTo(two + 6 * line, 2);
    expect(twelve).to.equal(eight);
    expect(again).to.equal(two);
  });

  it('grows the same where the browser cannot size a field by its text', async () => {
    const known = await heights();
    const { supports } = CSS;
    CSS.supports = (property: string, value?: string) => property !== 'field-sizing' && supports(property, value ?? '');
    const fixed = new CSSStyleSheet();
    fixed.replaceSync('textarea { field-sizing: fixed !important }');
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (this: Element, init) {
      const root = attachShadow.call(this, init);
      queueMicrotask(() => root.adoptedStyleSheets.push(fixed));
      return root;
    };
    try {
      expect((await heights()).map(Math.round)).to.deep.equal(known.map(Math.round));
    } finally {
      CSS.supports = supports;
      Element.prototype.attachShadow = attachShadow;
    }
  });

  it('counts characters, and turns red and stops sending over the channel’s limit [F085]', async () => {
    const chat = world.chat();
    const composer = await composerFor(chat, 'elena');
    composer.insertText('a'.repeat(1999));
    await until(() => text(part(composer, 'composer-counter')) === '1,999 / 2,000', 'the count');
    await type(composer, 'bc');
    await until(() => part(composer, 'composer-counter')?.part.contains('over'), 'the red count');
    expect(part(composer, 'composer-box')?.part.contains('over')).to.equal(true);
    expect(field(composer).getAttribute('aria-invalid')).to.equal('true');
    expect(part(composer, 'composer-send')?.getAttribute('aria-disabled')).to.equal('true');
    await press('Control', 'Enter');
    expect(chat.dialog('elena').composer.$text.get()).to.have.length(2001);
  });

  it('asks before it sends and keeps the text when a listener stops it [B002]', async () => {
    const composer = await composerFor(world.chat(), 'elena');
    const asked: ChatBeforeSendEvent['detail'][] = [];
    composer.addEventListener('chat-before-send', (event) => {
      asked.push(event.detail);
      event.preventDefault();
    });
    await type(composer, 'Wait');
    button(composer, 'Send').click();
    await composer.updateComplete;
    expect(asked).to.deep.equal([{ dialogId: 'elena', text: 'Wait', kind: 'message' }]);
    expect(field(composer).value).to.equal('Wait');
  });

  it('tells when a message was handed over, and does not ask a program', async () => {
    const composer = await composerFor(world.chat(), 'elena');
    const told: ChatMessageSentEvent['detail'][] = [];
    composer.addEventListener('chat-message-sent', ({ detail }) => told.push(detail));
    composer.addEventListener('chat-before-send', (event) => event.preventDefault());
    composer.insertText('From a program');
    const clientId = await composer.send();
    expect(told).to.deep.equal([{ dialogId: 'elena', clientId }]);
  });

  it('sends and closes in one step [B018]', async () => {
    const chat = world.chat();
    const composer = await composerFor(chat, 'elena');
    await type(composer, 'Glad it fits.');
    await press('Control', 'Shift', 'Enter');
    await until(() => chat.dialogs.get('elena')?.status === 'closed', 'the closed dialog');
    expect(lastText((await world.arrived('elena')).filter(({ kind }) => kind === 'message'))).to.equal('Glad it fits.');
  });

  it('shows why a check stopped a message and loses nothing', async () => {
    const chat = world.chat();
    chat.use({ name: 'guard', create: () => undefined, beforeSend: () => ({ reason: 'This is a card number.', code: 'card' }) });
    const composer = await composerFor(chat, 'elena');
    await type(composer, '4111 1111 1111 1111');
    button(composer, 'Send').click();
    const guard = await until(() => part(composer, 'composer-guard'), 'the guard');
    expect(text(guard)).to.equal('This is a card number.');
    expect(field(composer).value).to.equal('4111 1111 1111 1111');
    button(composer, 'Dismiss').click();
    await until(() => part(composer, 'composer-guard') === null, 'the guard to go');
  });

  it('keeps what is typed while a check runs', async () => {
    const chat = world.chat();
    const check = Promise.withResolvers<undefined>();
    chat.use({ name: 'slow', create: () => undefined, beforeSend: () => check.promise });
    const composer = await composerFor(chat, 'elena');
    await type(composer, 'First.');
    button(composer, 'Send').click();
    await type(composer, ' Second.');
    check.resolve(undefined);
    await until(async () => lastText(await world.arrived('elena')) === 'First.', 'the message');
    expect(field(composer).value).to.equal(' Second.');
  });

  it('marks messages as read by hand, and only then [F255]', async () => {
    const chat = world.chat();
    const composer = await composerFor(chat, 'elena', { readMode: 'manual' });
    const mark = await until(() => part(composer, 'composer-read'), 'the button');
    expect(text(mark)).to.equal('Mark 2 as read');
    mark.click();
    await until(() => (chat.dialogs.get('elena')?.my?.unread ?? 0) === 0, 'nothing unread');
    await until(() => part(composer, 'composer-read') === null, 'the button to go');
  });

  it('says which channel an answer goes through and counts down how long it still takes one [B012]', async () => {
    const chat = world.chat();
    const composer = await composerFor(chat, 'elena');
    expect(text(part(composer, 'composer-channel'))).to.contain('Halden Sales');
    expect(text(part(composer, 'composer-window'))).to.equal('· 19 h left');
    const dialog = chat.dialogs.get('elena');
    if (dialog) chat.dialogs.apply([{ ...dialog, replyWindow: { state: 'open', expiresAt: Date.now() + 4 * 60_000 + 30_500 } }]);
    await until(() => text(part(composer, 'composer-window')) === '· 04:30 left', 'the last minutes');
    await until(() => text(part(composer, 'composer-window')) === '· 04:29 left', 'a second less');
  });

  it('quotes a message and lets go of it [F032]', async () => {
    const chat = world.chat();
    const composer = await composerFor(chat, 'elena');
    const [first] = await world.arrived('elena');
    if (!first) throw new Error('Nothing was said.');
    chat.messages.apply([first]);
    chat.dialog('elena').composer.quote(first.id);
    const quote = await until(() => part(composer, 'composer-quote'), 'the quotation');
    expect(text(quote)).to.contain(first.author.name ?? '');
    button(composer, 'Remove quotation').click();
    await until(() => part(composer, 'composer-quote') === null, 'the quotation to go');
  });

  it('sends the quotation with the answer [F032]', async () => {
    const chat = world.chat();
    const composer = await composerFor(chat, 'elena');
    const asked = (await world.arrived('elena')).findLast(({ kind }) => kind === 'message');
    chat.dialog('elena').composer.quote(asked?.id);
    await type(composer, 'That one, yes.');
    await press('Control', 'Enter');
    const sent = await until(async () => {
      const last = (await world.arrived('elena')).at(-1);
      return last && lastText([last]) === 'That one, yes.' ? last : undefined;
    }, 'the answer');
    expect(sent.quote?.id).to.equal(asked?.id);
  });

  it('puts a text where the caret is, in place of what is selected', async () => {
    const composer = await composerFor(world.chat(), 'elena');
    await type(composer, 'Dear customer, hello');
    field(composer).setSelectionRange(5, 13);
    composer.insertText('Elena');
    expect(field(composer).value).to.equal('Dear Elena, hello');
    expect(field(composer).selectionStart).to.equal(10);
  });

  it('draws nothing but the counter when a key is pressed', async () => {
    const composer = await composerFor(world.chat(), 'elena');
    await type(composer, 'ab');
    await composer.updateComplete;
    const changed: Node[] = [];
    const watch = new MutationObserver((records) => changed.push(...records.map(({ target }) => target)));
    watch.observe(composer.shadowRoot as ShadowRoot, { subtree: true, childList: true, characterData: true, attributes: true });
    await type(composer, 'c');
    await until(() => text(part(composer, 'composer-counter')) === '3 / 2,000', 'the count');
    watch.disconnect();
    const elsewhere = changed.filter((node) => !(node instanceof Element ? node : node.parentElement)?.closest('chat-counter, textarea'));
    expect(elsewhere).to.deep.equal([]);
  });

  it('takes the page’s own buttons and icon [B004]', async () => {
    const composer = await composerFor(world.chat(), 'elena');
    const own = document.createElement('button');
    own.slot = 'toolbar';
    composer.append(own);
    const slot = composer.shadowRoot?.querySelector<HTMLSlotElement>('slot[name=toolbar]');
    expect(slot?.assignedElements()).to.deep.equal([own]);
    expect(parts(composer, 'composer-toolbar')[0]?.contains(slot ?? null)).to.equal(true);
  });
});
