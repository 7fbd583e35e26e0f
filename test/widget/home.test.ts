import { expect, fixture, html } from '@open-wc/testing';
import type { LiveChatWidget } from '../../components/live-chat-widget/live-chat-widget.js';
import { typing } from '../../src/presence/typing.js';
import { heldBack, part, parts, Shop, text, type, until, write } from './open-widget.js';

describe('the home page of the widget', () => {
  let shop: Shop;
  beforeEach(async () => {
    shop = await Shop.open();
  });
  afterEach(() => shop.close());

  it('bears the name the page gives it, else what the backend calls the site', async () => {
    const named = await shop.widget({ open: true }, { siteName: 'Halden Repairs' });
    await until(() => text(part(named, 'widget-hero')).startsWith('Halden Repairs'), 'the name of the script tag');
    const told = await shop.widget({ open: true });
    await until(() => text(part(told, 'widget-hero')?.querySelector('.hero__logo')) === 'Halden', 'the name of the backend');
  });

  it('shows the faces of those who are there to answer, and tells no more of them', async () => {
    const widget = await shop.widget({ open: true });
    const faces = await until(() => {
      const found = [...(part(widget, 'widget-hero')?.querySelectorAll('[part~=avatar]') ?? [])];
      return found.length > 0 && found;
    }, 'the faces');
    expect(faces.map(text)).to.include('AK');
    const known = widget.chat?.$session.get()?.operators ?? [];
    expect(known.map(({ name }) => name)).to.include('Anna Kovač');
    for (const one of known) expect(Object.keys(one)).to.not.include.members(['availability']).and.not.include('groupIds');
  });

  it('calls other channels by their names', async () => {
    const widget = await shop.widget({ open: true });
    const channels = await until(() => part(widget, 'widget-channels'), 'the channels');
    expect([...channels.querySelectorAll('a')].map(text)).to.deep.equal(['WhatsApp', 'Telegram', 'Instagram', 'E-mail']);
  });

  it('gives a last message one line, however long it is', async () => {
    const widget = await shop.widget();
    await write(widget, 'A very long question about a lamp. '.repeat(20));
    widget.renderRoot.querySelector<HTMLElement>('[part~=widget-header] [part~=icon-button]')?.click();
    const card = await until(() => parts(widget, 'widget-card').find((one) => text(one).includes('A very long question')), 'the card');
    const said = card.querySelector('b') as HTMLElement;
    const line = parseFloat(getComputedStyle(said).lineHeight);
    expect(said.getBoundingClientRect().height).to.be.closeTo(line, 1);
    expect(said.scrollWidth).to.be.greaterThan(said.clientWidth);
  });

  /** Where everything on the home page stands in the panel, in the order it is drawn. */
  const places = (widget: LiveChatWidget): number[] => {
    const top = part(widget, 'widget-panel')?.getBoundingClientRect().top ?? 0;
    const shown = widget.renderRoot.querySelectorAll('.hero h2, .hero .icbtn, .w-cards > :not(slot)');
    return [...shown].map((one) => Math.round(one.getBoundingClientRect().top - top));
  };
  const frame = () => new Promise((next) => requestAnimationFrame(next));

  it('keeps the place of a conversation that was there: nothing moves when it comes', async () => {
    for (const count of [1, 2]) {
      const before = await shop.widget();
      await write(before, `The first of ${count}`);
      await until(() => localStorage.getItem('parleykit.conversations.shop') === String(count), 'what is remembered');
      shop.leave(before);
      const held = heldBack(shop.world.transportFor(shop.secret ?? ''));
      const widget = await shop.widget({ transport: held.transport, open: true });
      await until(() => part(widget, 'skeleton'), 'the skeleton');
      const first = places(widget);
      held.answer();
      for (let shown = 0; shown < 3; shown += part(widget, 'widget-channels') ? 1 : 0) {
        await frame();
        expect(places(widget).slice(0, first.length)).to.deep.equal(first);
      }
      expect(part(widget, 'skeleton')).to.equal(null);
      expect(parts(widget, 'widget-card').map(text).join()).to.include(`The first of ${count}`);
      expect(first.length).to.equal(count === 1 ? 4 : 5);
      shop.leave(widget);
    }
  });

  it('keeps no place where nobody has written yet', async () => {
    const held = heldBack(shop.world.transportFor('visitor-stranger'));
    const widget = await shop.widget({ transport: held.transport, open: true });
    await until(() => part(widget, 'widget-card'), 'the home page');
    const before = places(widget);
    expect(part(widget, 'skeleton')).to.equal(null);
    held.answer();
    await until(() => part(widget, 'widget-channels'), 'the site');
    expect(places(widget).slice(0, before.length)).to.deep.equal(before);
  });

  it('gives the focus back to the button of the page that has opened it, else to the launcher [B009]', async () => {
    const button = await fixture<HTMLButtonElement>(html`<button data-parley-open>Ask</button>`);
    const widget = await shop.widget();
    for (const opener of [button, undefined]) {
      if (opener) opener.focus();
      else button.blur();
      widget.show();
      await until(() => widget.shadowRoot?.activeElement === part(widget, 'widget-panel'), 'the focus in the panel');
      widget.hide();
      await widget.updateComplete;
      if (opener) expect(document.activeElement).to.equal(button);
      else expect(widget.shadowRoot?.activeElement).to.equal(part(widget, 'widget-launcher'));
    }
  });

  it('says in a conversation who answers for which site', async () => {
    const widget = await shop.widget();
    const dialogId = await write(widget, 'Hello');
    await shop.world.transportFor('anna').dialogs?.take?.(dialogId, { signal: AbortSignal.timeout(5000), key: 'take' });
    await until(() => text(part(widget, 'widget-header')).includes('Anna Kovač from Halden'), 'the name');
  });

  it('tells a visitor who is typing, but not that they are', async () => {
    const widget = await shop.widget();
    const dialogId = await write(widget, 'Hello');
    const anna = shop.world.transportFor('anna');
    const ctx = () => ({ signal: AbortSignal.timeout(5000), key: crypto.randomUUID() });
    await anna.dialogs?.take?.(dialogId, ctx());
    const thread = widget.renderRoot.querySelector('chat-thread');
    const line = () => text(thread?.shadowRoot?.querySelector('.typing > :not(.vh)')?.parentElement);
    const field = await until(() => thread?.querySelector('chat-composer')?.renderRoot.querySelector('textarea'), 'the field');
    type(field, 'And');
    await until(() => widget.chat?.use(typing).$me(dialogId).get(), 'what others see');
    expect(line()).to.equal('');
    await anna.typing?.set(dialogId, true, { audience: 'customer' }, ctx());
    await until(() => line().startsWith('Anna is typing'), 'who is typing');
  });
});
