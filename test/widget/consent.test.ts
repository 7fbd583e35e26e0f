import { expect } from '@open-wc/testing';
import { newClientId } from '../../src/model/client-id.js';
import type { LiveChatWidget } from '../../components/live-chat-widget/live-chat-widget.js';
import type { Command } from '../../components/live-chat-widget/loader.js';
import { begin, heldBack, part, Shop, text, type, until, write } from './open-widget.js';

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
    const before = await shop.widget();
    const dialogId = await write(before, 'Is the lamp dimmable?');
    shop.leave(before);
    await answer(dialogId, 'It is.');
    shop.asked.length = 0;
    return shop.widget({}, { consent });
  };

  it('asks for nothing and keeps nothing before it is opened, where it is required and where nothing is said [B008]', async () => {
    for (const data of [{}, { consent: 'required' }, { consent: 'opening' }]) {
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
      await until(() => consent === 'refused' || shop.kept.some((key) => key.includes('conversations')), 'what is remembered');
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      const { kept } = shop;
      widget.shutdown();
      return kept.map((key) => key.split('.')[1]);
    };
    expect(await draft('refused')).to.deep.equal([]);
    expect(await draft('opening')).to.have.members(['visitor', 'draft', 'conversations', 'person']);
    expect(shop.kept, 'after it was told to forget').to.deep.equal([]);
  });

  it('forgets who the visitor was, whether or not the chat was opened on this page [B008]', async () => {
    const widget = await comeBack('required');
    expect(shop.secret).not.to.equal(undefined);
    widget.shutdown();
    expect(shop.secret).to.equal(undefined);
  });

  it('forgets what was written on an earlier page, though no chat was made on this one [B008]', async () => {
    const before = await shop.widget();
    type((await begin(before)).field, 'A half sentence');
    await until(() => before.chat?.$session.get(), 'the session');
    shop.leave(before);
    expect(shop.kept.filter((key) => key.startsWith('parleykit.draft.'))).to.have.length(1);
    const widget = await shop.widget();
    widget.shutdown();
    expect(widget.chat).to.equal(undefined);
    expect(shop.kept).to.deep.equal([]);
  });

  it('keeps nothing of what is written before the backend has answered, where it is refused [B008]', async () => {
    const held = heldBack(shop.world.transportFor('visitor-today'));
    type((await begin(await shop.widget({ transport: held.transport, consent: 'refused' }))).field, 'Only today');
    expect(shop.kept).to.deep.equal([]);
  });

  describe('where it is required', () => {
    const ask = async (set: Partial<LiveChatWidget> = {}, commands?: Command[]) => {
      const widget = await shop.widget(set, { consent: 'required', privacyUrl: '/privacy' }, commands);
      widget.show();
      const question = await until(() => part(widget, 'widget-consent'), 'the question');
      return { widget, question };
    };
    const button = (question: HTMLElement, name: string) =>
      [...question.querySelectorAll('button')].find((one) => text(one) === name) as HTMLButtonElement;
    const focused = (widget: LiveChatWidget) => widget.shadowRoot?.activeElement;
    const escape = () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });

    it('asks before anything is requested or stored, and leads to what the site does with data [B008]', async () => {
      const { widget, question } = await ask();
      expect(text(question)).to.contain('May we keep this chat on your device?').and.contain('nothing is stored and nothing is sent');
      expect(question.querySelector('a')?.pathname).to.equal('/privacy');
      expect(focused(widget)).to.equal(part(widget, 'widget-panel'));
      expect(part(widget, 'widget-panel')?.ariaLabel).to.equal('May we keep this chat on your device?');
      expect(part(widget, 'widget-hero')).to.equal(null);
      expect(widget.chat).to.equal(undefined);
      expect([shop.asked, shop.kept]).to.deep.equal([[], []]);
      await expect(widget).shadowDom.to.be.accessible();
    });

    it('shows no link that a browser may not open [B008]', async () => {
      const { question } = await ask({ privacyUrl: 'javascript:alert(1)' });
      expect(question.querySelector('a')).to.equal(null);
    });

    it('opens the chat with a yes and asks no more [B008]', async () => {
      const { widget, question } = await ask();
      button(question, 'Keep it').click();
      await until(() => part(widget, 'widget-hero'), 'the home page');
      expect(focused(widget)).to.equal(part(widget, 'widget-panel'));
      await until(() => shop.asked.includes('/session'), 'the first request');
      expect(shop.secret).to.match(/^visitor-/);
      shop.leave(widget);
      const again = await shop.widget({ open: true }, { consent: 'required' });
      await until(() => part(again, 'widget-hero'), 'the home page');
      expect(part(again, 'widget-consent')).to.equal(null);
    });

    it('keeps nothing when it is only for now, and asks again on the next page [B008]', async () => {
      const { widget, question } = await ask();
      button(question, 'Only for now').click();
      await write(widget, 'Only today');
      expect(shop.kept).to.deep.equal([]);
      shop.leave(widget);
      expect((await ask()).widget.chat).to.equal(undefined);
    });

    it('takes closing for no answer: nothing is stored, and it asks again [B008]', async () => {
      const { widget } = await ask();
      focused(widget)?.dispatchEvent(escape());
      await widget.updateComplete;
      expect([widget.open, widget.chat, focused(widget)]).to.deep.equal([false, undefined, part(widget, 'widget-launcher')]);
      expect([shop.asked, shop.kept]).to.deep.equal([[], []]);
      widget.show();
      await until(() => part(widget, 'widget-consent'), 'the question');
    });

    it('takes the answer of a page that has asked itself [B008]', async () => {
      const { widget } = await ask({}, []);
      window.parley?.push(['consent', 'given']);
      await until(() => shop.asked.includes('/session'), 'the first request');
      expect(shop.secret).to.match(/^visitor-/);
      await until(() => part(widget, 'widget-hero'), 'the home page');
      window.parley?.push(['consent', 'refused']);
      await until(() => shop.secret === undefined, 'forgetting');
      await write(widget, 'Only today');
      expect(shop.kept).to.deep.equal([]);
    });

    it("has the page's answer when that came before the widget [B008]", async () => {
      const widget = await shop.widget({ open: true }, { consent: 'required' }, [['consent', 'given']]);
      await until(() => part(widget, 'widget-hero'), 'the home page');
      expect(part(widget, 'widget-consent')).to.equal(null);
    });
  });
});
