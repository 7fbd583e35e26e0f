import { expect } from '@open-wc/testing';
import type { Translation } from '../../src/i18n/words.js';
import { begin, heldBack, part, Shop, text, until } from './open-widget.js';

const german = {
  widget: { launcher: 'Chat öffnen', start: 'Unterhaltung beginnen', back: 'Zurück' },
  composer: { placeholder: 'Nachricht schreiben' },
};

describe('the language of the widget', () => {
  let shop: Shop;
  let asked: string[];
  beforeEach(async () => {
    shop = await Shop.open();
    asked = [];
  });
  afterEach(() => shop.close());

  const languages = (given: Translation) => (locale: string) => {
    asked.push(locale);
    return locale === 'de' ? Promise.resolve(given) : Promise.reject(new Error(`no ${locale}`));
  };
  const label = (widget: Element & { renderRoot: ParentNode }) => widget.renderRoot.querySelector('.w-launch')?.ariaLabel;

  it('is the one the site gives from the first word, before there is a chat, and is loaded once [B010]', async () => {
    const { transport, answer } = heldBack(shop.world.transportFor('visitor-german'));
    const widget = await shop.widget({ transport, translations: languages(german) }, { locale: 'de' });
    await until(() => label(widget) === 'Chat öffnen', 'the launcher in German');
    expect(widget.chat).to.equal(undefined);
    const { field } = await begin(widget);
    await until(() => field.placeholder === 'Nachricht schreiben', 'the field in German');
    expect(widget.chat?.$session.get()).to.equal(undefined);
    answer();
    await until(() => widget.chat?.$session.get(), 'the session');
    expect(part(widget, 'widget-header')?.querySelector('button')?.ariaLabel).to.equal('Zurück');
    expect(asked).to.deep.equal(['de']);
  });

  it('may be given by a command of the page [B010]', async () => {
    const widget = await shop.widget({ open: true }, { locale: 'de' }, [['translations', languages(german)]]);
    await until(() => text(part(widget, 'widget-card')).includes('Unterhaltung beginnen'), 'the home page in German');
  });

  it('changes at once when the page says so later, before there is a chat and after [B010]', async () => {
    const { transport, answer } = heldBack(shop.world.transportFor('visitor-german'));
    const widget = await shop.widget({ transport }, {}, []);
    const { field } = await begin(widget);
    expect([label(widget), field.placeholder]).to.deep.equal(['Close chat', 'Write a message']);
    widget.dataset['locale'] = 'de';
    window.parley?.push(['translations', languages(german)]);
    await until(() => field.placeholder === 'Nachricht schreiben', 'the field in German');
    answer();
    await until(() => widget.chat?.$session.get(), 'the session');
    const back = () => part(widget, 'widget-header')?.querySelector('button')?.ariaLabel;
    expect([widget.chat?.words.$locale.get(), back()]).to.deep.equal(['de', 'Zurück']);
    widget.translations = languages({ widget: { back: 'Nach Hause' }, composer: german.composer });
    await until(() => back() === 'Nach Hause', 'other words');
    widget.dataset['locale'] = 'en';
    await until(() => back() === 'Back' && field.placeholder === 'Write a message', 'English');
    expect(asked).to.deep.equal(['de', 'de']);
  });

  it('stays English where the site gives nothing, where what it gives is lost, and subject by subject [B010]', async () => {
    for (const set of [{}, { translations: languages({}) }]) {
      const widget = await shop.widget(set, { locale: 'fr' });
      expect(label(widget)).to.equal('Open chat');
      expect((await begin(widget)).field.placeholder).to.equal('Write a message');
    }
    const { widget: words } = german;
    const half = await shop.widget({ translations: languages({ widget: words }) }, { locale: 'de' });
    await until(() => label(half) === 'Chat öffnen', 'the launcher in German');
    expect((await begin(half)).field.placeholder).to.equal('Write a message');
    expect(text(part(half, 'widget-header'))).to.contain('New conversation');
  });
});
