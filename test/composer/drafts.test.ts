import { expect } from '@open-wc/testing';
import { drafts } from '../../src/composer/drafts.js';
import { composerFor, field, part, text, type, until, WritingWorld } from './writing.js';

describe('drafts', () => {
  let world: WritingWorld;
  beforeEach(async () => {
    localStorage.clear();
    sessionStorage.clear();
    world = await WritingWorld.open();
  });
  afterEach(() => world.close());

  it('keeps what was typed and not sent as the dialog’s draft [F039]', async () => {
    const chat = world.chat();
    const composer = await composerFor(chat, 'elena');
    await type(composer, 'Hi Elena, the courier');
    expect(chat.use(drafts).get('elena')?.text).to.equal('Hi Elena, the courier');
  });

  it('keeps it while other dialogs and other places are looked at [F041]', async () => {
    const chat = world.chat();
    const composer = await composerFor(chat, 'elena');
    await type(composer, 'Hi Elena');
    composer.dialogId = 'priya';
    await until(() => field(composer).value !== 'Hi Elena', 'another dialog’s field');
    composer.remove();
    const again = await composerFor(chat, 'elena');
    expect(field(again).value).to.equal('Hi Elena');
    expect(text(part(again, 'composer-draft'))).to.match(/^Draft from .+, kept on this device$/);
    await type(again, '!');
    await until(() => part(again, 'composer-draft') === null, 'the line to go');
  });

  it('forgets it when the page is loaded again, where drafts live in memory [F042]', async () => {
    const chat = world.chat('anna', { draftStorage: 'memory' });
    await type(await composerFor(chat, 'elena'), 'Gone with the page');
    chat.dispose();
    const reloaded = world.chat('anna', { draftStorage: 'memory' });
    expect(field(await composerFor(reloaded, 'elena')).value).to.equal('');
  });

  it('keeps it over a reload where drafts are kept on the device', async () => {
    const chat = world.chat('anna', { draftStorage: 'local' });
    await type(await composerFor(chat, 'elena'), 'Still here');
    chat.dispose();
    const reloaded = world.chat('anna', { draftStorage: 'local' });
    const composer = await composerFor(reloaded, 'elena');
    await until(() => field(composer).value === 'Still here', 'the draft');
  });

  it('does not show one person’s draft to another', async () => {
    const chat = world.chat('anna', { draftStorage: 'local' });
    await type(await composerFor(chat, 'elena'), 'Anna’s own');
    chat.dispose();
    const marco = world.chat('supervisor', { draftStorage: 'local' });
    await until(() => marco.$session.get(), 'the session');
    expect(marco.use(drafts).get('elena')).to.equal(undefined);
  });
});
