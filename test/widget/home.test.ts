import { expect } from '@open-wc/testing';
import { part, parts, Shop, text, until, write } from './open-widget.js';

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

  it('clips a long last message to two lines', async () => {
    const widget = await shop.widget();
    await write(widget, 'A very long question about a lamp. '.repeat(20));
    widget.renderRoot.querySelector<HTMLElement>('[part~=widget-header] [part~=icon-button]')?.click();
    const card = await until(() => parts(widget, 'widget-card').find((one) => text(one).includes('A very long question')), 'the card');
    const said = card.querySelector('b') as HTMLElement;
    const line = parseFloat(getComputedStyle(said).lineHeight);
    expect(said.getBoundingClientRect().height).to.be.closeTo(2 * line, 1);
    expect(said.scrollHeight).to.be.greaterThan(3 * line);
  });

  it('says in a conversation who answers for which site', async () => {
    const widget = await shop.widget();
    const dialogId = await write(widget, 'Hello');
    await shop.world.transportFor('anna').dialogs?.take?.(dialogId, { signal: AbortSignal.timeout(5000), key: 'take' });
    await until(() => text(part(widget, 'widget-header')).includes('Anna Kovač from Halden'), 'the name');
  });
});
