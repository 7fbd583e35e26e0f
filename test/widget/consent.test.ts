import { expect } from '@open-wc/testing';
import { newClientId } from '../../src/model/client-id.js';
import { part, Shop, until, write } from './open-widget.js';

describe('consent of a visitor', () => {
  let shop: Shop;
  beforeEach(async () => {
    shop = await Shop.open();
  });
  afterEach(() => shop.close());

  const answer = async (dialogId: string, words: string) => {
    const anna = shop.world.transportFor('anna');
    const ctx = () => ({ signal: AbortSignal.timeout(5000), key: newClientId() });
    await anna.dialogs?.take?.(dialogId, ctx());
    await anna.send({ to: { dialogId }, clientId: newClientId(), kind: 'message', parts: [{ type: 'text', text: words }] }, ctx());
  };
  /** A visitor who was here, was answered meanwhile, and comes back to a page where nothing is opened. */
  const comeBack = async (consent: string) => {
    const before = await shop.widget({}, { consent: 'required' });
    const dialogId = await write(before, 'Is the lamp dimmable?');
    before.remove();
    before.chat?.dispose();
    await answer(dialogId, 'It is.');
    shop.asked.length = 0;
    return shop.widget({}, { consent });
  };

  it('asks for nothing and keeps nothing before it is opened, where it is required and where nothing is said [B008]', async () => {
    for (const data of [{}, { consent: 'required' }]) {
      const widget = await shop.widget({}, data);
      widget.identify({ name: 'Elena' });
      await widget.updateComplete;
      expect(widget.chat).to.equal(undefined);
      expect([shop.asked, shop.kept]).to.deep.equal([[], []]);
    }
    const widget = await shop.widget();
    widget.show();
    await until(() => part(widget, 'widget-hero'), 'the home page');
    await until(() => shop.asked.includes('/session'), 'the first request');
    expect(shop.secret).to.match(/^visitor-/);
  });

  it('does not connect one who was here, until the chat is opened again [B008]', async () => {
    const widget = await comeBack('required');
    await widget.updateComplete;
    expect(shop.asked).to.deep.equal([]);
    expect(part(widget, 'widget-launcher')?.ariaLabel).to.equal('Open chat');
  });

  it('tells one who was here what is unread as soon as the page says it is given [B008]', async () => {
    const widget = await comeBack('given');
    await until(() => part(widget, 'widget-launcher')?.ariaLabel === 'Open chat, 1 unread message', 'the count');
    expect(widget.open).to.equal(false);
  });

  it('leaves a stranger alone, even where it is given [B008]', async () => {
    const widget = await shop.widget({ consent: 'given' });
    expect(widget.chat).to.equal(undefined);
    expect([shop.asked, shop.kept]).to.deep.equal([[], []]);
  });

  it('keeps nothing where it is refused, and works as long as the page [B008]', async () => {
    const draft = async (consent: string) => {
      const widget = await shop.widget({}, { consent });
      const dialogId = await write(widget, 'Only today');
      widget.chat?.dialog(dialogId).composer.setText('A draft');
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      const { kept } = shop;
      widget.shutdown();
      return kept.map((key) => key.split('.')[1]);
    };
    expect(await draft('refused')).to.deep.equal([]);
    expect(await draft('required')).to.have.members(['visitor', 'draft']);
  });

  it('forgets who the visitor was, whether or not the chat was opened on this page [B008]', async () => {
    const widget = await comeBack('required');
    expect(shop.secret).not.to.equal(undefined);
    widget.shutdown();
    expect(shop.secret).to.equal(undefined);
  });
});
