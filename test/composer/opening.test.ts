import { expect } from '@open-wc/testing';
import type { ChatMessageSentEvent } from '../../components/events.js';
import type { Shell } from '../../src/actions/shell.js';
import { outbox } from '../../src/dialog-session.js';
import { NEW_DIALOG } from '../../src/model/ids.js';
import type { Dialog } from '../../src/model/dialog.js';
import type { Transport } from '../../src/transport/transport.js';
import { button, composerFor, field, file, lastText, part, press, text, type, until, WritingWorld } from './writing.js';

/** Something that waits until the test lets it go. */
function held(): { wait: Promise<void>; go: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { wait: promise, go: resolve };
}

/** A screen without windows. */
const shell: Shell = { open: () => Promise.resolve(undefined), announce: () => undefined, toast: () => undefined };

describe('opening and closing a dialog from the composer', () => {
  let world: WritingWorld;
  beforeEach(async () => {
    world = await WritingWorld.open();
  });
  afterEach(() => world.close());

  it('tells that the dialog was closed once the message that closes it was sent [F182]', async () => {
    const inner = world.demo.transportFor('anna');
    const gate = held();
    const send: Transport['send'] = async (draft, ctx) => {
      await gate.wait;
      return inner.send(draft, ctx);
    };
    const composer = await composerFor(world.chat('anna', { transport: { ...inner, send } }), 'elena');
    const told: string[] = [];
    composer.addEventListener('chat-message-sent', (event: ChatMessageSentEvent) => told.push(`handed over ${event.detail.dialogId}`));
    composer.addEventListener('chat-dialog-closed', (event) => told.push(`closed ${event.detail.target.dialogs.join()}`));
    await type(composer, 'Solved, I think');
    await press('Control', 'Shift', 'Enter');
    await until(() => told.length === 1, 'the message is handed over');
    await composer.updateComplete;
    expect(told).to.deep.equal(['handed over elena']);
    gate.go();
    await until(() => told.length === 2, 'the dialog is closed');
    expect(told[1]).to.equal('closed elena');
    expect((await world.arrived('elena')).map((message) => lastText([message]))).to.include('Solved, I think');
  });

  it('does not tell so when the message was discarded instead', async () => {
    const inner = world.demo.transportFor('anna');
    const chat = world.chat('anna', { transport: { ...inner, send: () => new Promise<never>(() => undefined) } });
    const composer = await composerFor(chat, 'elena');
    let closed = 0;
    composer.addEventListener('chat-dialog-closed', () => closed++);
    composer.addEventListener('chat-message-sent', ({ detail }: ChatMessageSentEvent) => {
      chat.use(outbox).discard(detail.clientId);
    });
    await type(composer, 'Never mind');
    await press('Control', 'Shift', 'Enter');
    await until(() => field(composer).value === '', 'the message is handed over');
    expect(closed).to.equal(0);
  });

  it('keeps the field and the focus while the dialog that the first message made is not known yet', async () => {
    const chat = world.chat('visitor-of-the-test');
    const composer = await composerFor(chat, NEW_DIALOG);
    const before = field(composer);
    await type(composer, 'Hello');
    composer.dialogId = 'not-known-yet';
    await composer.updateComplete;
    expect(field(composer)).to.equal(before);
    expect(composer.renderRoot.querySelector(':focus')).to.equal(before);
  });

  it('carries the files along that were picked while the first message opened the dialog', async () => {
    const inner = world.demo.transportFor('visitor-of-the-test');
    const gate = held();
    const send: Transport['send'] = async (draft, ctx) => {
      await gate.wait;
      return inner.send(draft, ctx);
    };
    const chat = world.chat('visitor-of-the-test', { transport: { ...inner, send } });
    const began = new Promise<string>((resolve) => chat.use(outbox).onSettled(({ message }) => resolve(message.dialogId)));
    const composer = await composerFor(chat, NEW_DIALOG);
    await type(composer, 'Hello');
    await press('Enter');
    await until(() => field(composer).value === '', 'the message is on its way');
    chat.dialog(NEW_DIALOG).composer.addFiles([file('photo.jpg', 'image/jpeg')]);
    await until(() => part(composer, 'composer-attachment'), 'the file');
    await type(composer, 'and this');
    gate.go();
    composer.dialogId = await began;
    await until(() => text(part(composer, 'composer-attachment')).includes('photo.jpg'), 'the file in the new dialog');
    expect(field(composer).value).to.equal('and this');
    expect(chat.dialog(NEW_DIALOG).composer.$files.get()).to.deep.equal([]);
  });

  it('can be written in as soon as the dialog is opened again, before the server has said what may be done', async () => {
    const inner = world.demo.transportFor('anna');
    const gate = held();
    const shut = (dialog: Dialog): Dialog =>
      dialog.status === 'closed'
        ? { ...dialog, can: { ...dialog.can, send: { allowed: false, reason: 'It is closed.', code: 'closed' }, comment: false } }
        : dialog;
    const dialogs: Transport['dialogs'] = {
      ...inner.dialogs,
      get: async (...asked) => shut((await inner.dialogs?.get?.(...asked)) as Dialog),
      async setStatus(...asked) {
        await gate.wait;
        return (await inner.dialogs?.setStatus?.(...asked)) as Dialog;
      },
    };
    const listDialogs: Transport['listDialogs'] = async (...asked) => {
      const page = await inner.listDialogs(...asked);
      return { ...page, items: page.items.map(shut) };
    };
    const chat = world.chat('anna', { transport: { ...inner, listDialogs, dialogs } });
    const composer = await composerFor(chat, 'tomas-2');
    expect(text(part(composer, 'composer-reason'))).to.contain('It is closed.');
    const opened = chat.actions.perform('reopen', { dialogs: ['tomas-2'] }, { shell });
    await until(() => part(composer, 'composer-input'), 'the field');
    await type(composer, 'One thing more');
    expect(button(composer, 'Send').getAttribute('aria-disabled')).to.equal(null);
    gate.go();
    await opened;
    await press('Control', 'Enter');
    await until(async () => lastText(await world.arrived('tomas-2')) === 'One thing more', 'the message');
  });
});
