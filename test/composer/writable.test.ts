import { expect } from '@open-wc/testing';
import type { Dialog } from '../../src/model/dialog.js';
import type { Chat } from '../../src/chat.js';
import { button, composerFor, field, lastText, part, press, text, type, until, WritingWorld } from './writing.js';

describe('where nothing can be written', () => {
  let world: WritingWorld;
  beforeEach(async () => {
    world = await WritingWorld.open();
  });
  afterEach(() => world.close());

  const dialogOf = async (chat: Chat, id: string, test: (dialog: Dialog) => boolean = () => true) =>
    until(() => {
      const dialog = chat.dialogs.get(id);
      return dialog && test(dialog) ? dialog : undefined;
    }, `the dialog ${id}`);
  const context = () => ({ signal: AbortSignal.timeout(5000), key: crypto.randomUUID() });

  it('warns in the typing area that the customer is blocked, and unblocks from there [F017]', async () => {
    const supervisor = world.chat('supervisor');
    await supervisor.transport.customers?.block?.('c-elena', { reason: 'Spam' }, context());
    const composer = await composerFor(supervisor, 'elena');
    const reason = await until(() => part(composer, 'composer-reason'), 'the reason');
    expect(text(reason)).to.contain('blocked');
    expect(part(composer, 'composer-input')).to.equal(null);
    button(composer, 'Unlock conversation').click();
    await until(() => supervisor.customers.get('c-elena') && !supervisor.customers.get('c-elena')?.blocked, 'the block to be lifted');
  });

  it('locks the composer of whoever handed the dialog on [F084]', async () => {
    const anna = world.chat('anna');
    const composer = await composerFor(anna, 'elena');
    await type(composer, 'Half a sentence');
    await world.demo.transportFor('supervisor').dialogs?.assign?.('elena', { operatorId: 'marco' }, context());
    await until(() => part(composer, 'composer-reason'), 'the reason');
    expect(part(composer, 'composer-input')).to.equal(null);
    expect(anna.dialog('elena').composer.$text.get()).to.equal('Half a sentence');
  });

  it('opens a closed dialog again with the next message, and says so first [F083]', async () => {
    const chat = world.chat();
    await composerFor(chat, 'elena');
    await chat.transport.dialogs?.setStatus?.('elena', 'closed', context());
    await dialogOf(chat, 'elena', ({ status }) => status === 'closed');
    const composer = await composerFor(chat, 'elena');
    expect(field(composer).placeholder).to.equal('Sending opens the dialog again');
    await type(composer, 'One more thing');
    await press('Control', 'Enter');
    await dialogOf(chat, 'elena', ({ status }) => status === 'open');
    expect(lastText((await world.arrived('elena')).filter(({ kind }) => kind === 'message'))).to.equal('One more thing');
  });

  it('says why a dialog whose reply window is closed takes no answer [B012]', async () => {
    const chat = world.chat();
    await composerFor(chat, 'elena');
    const dialog = await dialogOf(chat, 'elena');
    const reason = 'WhatsApp lets you answer within 24 hours of the customer’s last message.';
    chat.dialogs.apply([{ ...dialog, replyWindow: { state: 'closed', reason } }]);
    const composer = await composerFor(chat, 'elena');
    await until(() => text(part(composer, 'composer-reason')) === reason, 'the reason');
  });

  it('asks for a dialog when there is none', async () => {
    const composer = await composerFor(world.chat());
    expect(text(part(composer, 'composer-reason'))).to.equal('Choose a dialog to write in');
  });

  it('lets a visitor write before there is a dialog: the first message makes it', async () => {
    const visitor = world.chat('new-here');
    const composer = await composerFor(visitor, 'parleykit:new');
    await type(composer, 'Do you ship to Norway?');
    await press('Enter');
    const { items } = await until(async () => {
      const page = await visitor.transport.listDialogs({}, { limit: 5 }, context());
      return page.items.length > 0 ? page : undefined;
    }, 'the dialog');
    expect(items[0]?.lastMessage?.parts).to.deep.equal([{ type: 'text', text: 'Do you ship to Norway?' }]);
    expect(field(composer).value).to.equal('');
  });
});
