import { expect } from '@open-wc/testing';
import type { ChatComposer } from '../../components/chat-composer/chat-composer.js';
import type { LiveChatWidget } from '../../components/live-chat-widget/live-chat-widget.js';
import type { Transport } from '../../src/transport/transport.js';
import { TransportError } from '../../src/transport/transport-error.js';
import { begin, heldBack, Shop, text, type, until } from './open-widget.js';

describe('what a visitor writes before it is known who they are', () => {
  let shop: Shop;
  let answer: () => void;
  beforeEach(async () => {
    shop = await Shop.open();
  });
  afterEach(() => shop.close());

  /** The shop's backend, which says who is here only when the test lets it. */
  function slow(): Transport {
    const held = heldBack(shop.world.transportFor('visitor-early'));
    answer = held.answer;
    return held.transport;
  }

  const enter = (field: HTMLTextAreaElement) =>
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
  const status = (composer: ChatComposer) => text(composer.renderRoot.querySelector('[role=status]'));
  const said = (widget: LiveChatWidget, composer: ChatComposer) => widget.chat?.dialogs.get(composer.dialogId ?? '')?.lastMessage?.parts;

  it('can be written at once, and leaves as soon as it can when Send was pressed [B012]', async () => {
    const widget = await shop.widget({ transport: slow() });
    const { composer, field } = await begin(widget);
    type(field, 'Is the lamp dimmable?');
    enter(field);
    await until(() => status(composer) !== '', 'a word about waiting');
    expect(field.value).to.equal('Is the lamp dimmable?');
    answer();
    await until(() => said(widget, composer), 'the message');
    expect(said(widget, composer)).to.deep.equal([{ type: 'text', text: 'Is the lamp dimmable?' }]);
    expect(composer.renderRoot.querySelector('textarea'), 'the same field').to.equal(field);
    expect(field.value).to.equal('');
  });

  it('stays when the text was changed after Send was pressed', async () => {
    const widget = await shop.widget({ transport: slow() });
    const { composer, field } = await begin(widget);
    type(field, 'Is the lamp');
    enter(field);
    await until(() => status(composer) !== '', 'a word about waiting');
    type(field, 'Is the lamp dimmable?');
    answer();
    await until(() => widget.chat?.$session.get(), 'the session');
    await composer.updateComplete;
    expect([field.value, status(composer)]).to.deep.equal(['Is the lamp dimmable?', '']);
    expect(widget.chat?.dialog(composer.dialogId ?? '').timeline.length).to.equal(0);
  });

  it('is kept when the panel is closed, and on the device once it is known whose draft it is [F039]', async () => {
    const widget = await shop.widget({ transport: slow() });
    type((await begin(widget)).field, 'A half sentence');
    widget.hide();
    await widget.updateComplete;
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    const drafts = () => shop.kept.filter((key) => key.startsWith('parleykit.draft.'));
    expect(drafts(), 'of nobody').to.deep.equal([]);
    answer();
    await until(() => drafts().length === 1, 'the draft');
    expect(drafts()[0]).to.contain(widget.chat?.$session.get()?.me.id);
    widget.show();
    const field = await until(() => widget.renderRoot.querySelector('chat-composer')?.renderRoot.querySelector('textarea'), 'the field');
    expect(field.value).to.equal('A half sentence');
  });

  it('is found again on the next page, though the backend has never said who it is, and until it does [F039]', async () => {
    const first = await shop.widget({ transport: slow() });
    const { field } = await begin(first);
    type(field, 'Is the lamp');
    type(field, 'Is the lamp dimmable?');
    shop.leave(first);
    const second = await shop.widget({ transport: slow() });
    expect((await begin(second)).field.value).to.equal('Is the lamp dimmable?');
    answer();
    await until(() => second.chat?.$session.get(), 'the session');
    const keys = () => shop.kept.map((key) => key.split('.')[1]);
    expect(keys()).to.include('draft').and.not.include('written');
    shop.leave(second);
    const third = await shop.widget({ transport: slow() });
    const late = (await begin(third)).field;
    answer();
    await until(() => late.value === 'Is the lamp dimmable?', 'the draft');
    type(late, '');
    shop.leave(third);
    expect(keys()).to.not.include.members(['draft', 'written']);
  });

  it('waits for a session that fails at first', async () => {
    const given = slow();
    let attempts = 0;
    const transport = Object.assign(Object.create(given) as Transport, {
      session: (ctx: Parameters<Transport['session']>[0]) =>
        ++attempts === 1 ? Promise.reject(new TransportError('offline', 'Away')) : given.session(ctx),
    });
    const widget = await shop.widget({ transport });
    const { composer, field } = await begin(widget);
    type(field, 'Hello');
    enter(field);
    answer();
    await until(() => said(widget, composer), 'the message');
    expect(attempts).to.be.greaterThan(1);
  });
});
