import { expect } from '@open-wc/testing';
import type { ChatComposer } from '../../components/chat-composer/chat-composer.js';
import { TransportError } from '../../src/transport/transport-error.js';
import type { Transport } from '../../src/transport/transport.js';
import {
  button,
  composerFor,
  field,
  file,
  part,
  parts,
  press,
  text,
  transfer,
  type,
  until,
  withGroups,
  WritingWorld,
} from '../composer/writing.js';

describe('attaching files', () => {
  let world: WritingWorld;
  beforeEach(async () => {
    world = await WritingWorld.open();
  });
  afterEach(() => world.close());

  const picker = (composer: ChatComposer): HTMLInputElement => {
    const found = composer.shadowRoot?.querySelector<HTMLInputElement>('input[type=file]');
    if (!found) throw new Error('There is no file picker.');
    return found;
  };
  const pick = (composer: ChatComposer, ...files: File[]) => {
    const input = picker(composer);
    input.files = transfer(...files).files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const names = (composer: ChatComposer) => parts(composer, 'composer-attachment').map((card) => text(card.querySelector('b')));

  it('opens the file picker by the paper-clip and attaches one or more files [F073]', async () => {
    const composer = await composerFor(world.chat(), 'elena');
    expect(picker(composer).multiple).to.equal(true);
    let opened = 0;
    picker(composer).addEventListener('click', (event) => {
      event.preventDefault();
      opened++;
    });
    button(composer, 'Attach files').click();
    expect(opened).to.equal(1);
    pick(composer, file('shade.jpg', 'image/jpeg'), file('label.pdf', 'application/pdf'));
    await until(() => names(composer).length === 2, 'both files');
    expect(names(composer)).to.deep.equal(['shade.jpg', 'label.pdf']);
  });

  it('sends the files with the text [F073]', async () => {
    const composer = await composerFor(world.chat(), 'elena');
    pick(composer, file('label.pdf', 'application/pdf'));
    await type(composer, 'Here is the label');
    await press('Control', 'Enter');
    const sent = await until(async () => {
      const last = (await world.arrived('elena')).at(-1);
      return last?.parts.some((one) => one.type === 'text' && one.text === 'Here is the label') ? last : undefined;
    }, 'the message');
    expect(sent.parts.map((one) => (one.type === 'file' ? one.file.name : one.type))).to.deep.equal(['label.pdf', 'text']);
    expect(part(composer, 'composer-tray')).to.equal(null);
  });

  it('takes files that are dragged from the desktop and dropped [F074]', async () => {
    const composer = await composerFor(world.chat(), 'elena');
    const box = part(composer, 'composer-box') as HTMLElement;
    const drag = (name: string) => {
      const event = new DragEvent(name, {
        dataTransfer: transfer(file('dropped.pdf', 'application/pdf')),
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      box.dispatchEvent(event);
      return event;
    };
    expect(drag('dragover').defaultPrevented).to.equal(true);
    await until(() => composer.shadowRoot?.querySelector('.cmp__drop'), 'the hint');
    expect(drag('drop').defaultPrevented).to.equal(true);
    await until(() => names(composer)[0] === 'dropped.pdf', 'the file');
    expect(composer.shadowRoot?.querySelector('.cmp__drop')).to.equal(null);
  });

  it('leaves a dragged text to the browser, which takes it plain', async () => {
    const composer = await composerFor(world.chat(), 'elena');
    const data = new DataTransfer();
    data.setData('text/html', '<b>bold</b>');
    const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, composed: true, cancelable: true });
    part(composer, 'composer-box')?.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
    expect(part(composer, 'composer-attachment')).to.equal(null);
  });

  it('takes pasted pictures, and the text where there is text, too [B013]', async () => {
    const composer = await composerFor(world.chat(), 'elena');
    const paste = (data: DataTransfer) => {
      // A made ClipboardEvent carries no files in Firefox, a plain event carries what it is given.
      const event = Object.defineProperty(new Event('paste', { bubbles: true, cancelable: true }), 'clipboardData', { value: data });
      field(composer).dispatchEvent(event);
      return event.defaultPrevented;
    };
    const both = transfer(file('cells.png', 'image/png'));
    both.setData('text/plain', 'A1 B1');
    expect(paste(both)).to.equal(false);
    expect(paste(transfer(file('screen.png', 'image/png')))).to.equal(true);
    await until(() => names(composer)[0] === 'screen.png', 'the picture');
    expect(part(composer, 'composer-attachment')?.querySelector('img')?.src).to.match(/^blob:/);
  });

  it('sends one file at once where files are attached singly, and leaves the text [F126]', async () => {
    const composer = await composerFor(world.chat(), 'elena', { attach: 'single' });
    await composer.updateComplete;
    expect(picker(composer).multiple).to.equal(false);
    await type(composer, 'Still writing');
    pick(composer, file('photo.jpg', 'image/jpeg'));
    const sent = await until(
      async () => (await world.arrived('elena')).findLast(({ parts: [one] }) => one?.type === 'file' && one.file.name === 'photo.jpg'),
      'the file',
    );
    expect(sent.parts).to.have.length(1);
    expect(field(composer).value).to.equal('Still writing');
    expect(part(composer, 'composer-tray')).to.equal(null);
  });

  describe('on the way', () => {
    /** A transport whose uploads are held in the test's hand. */
    function held(transport: Transport) {
      const uploads: { progress(sent: number): void; done(): void; fail(error: Error): void; signal: AbortSignal | undefined }[] = [];
      const files: Transport['files'] = {
        upload: (blob, { name, mime }, on, ctx) =>
          new Promise((resolve, reject) => {
            uploads.push({
              signal: ctx.signal,
              progress: (sent) => on.progress(sent, blob.size),
              done: () => resolve({ id: `f-${uploads.length}`, name, mime, bytes: blob.size }),
              fail: reject,
            });
          }),
      };
      return { uploads, transport: withGroups(transport, { files }) };
    }
    const opened = async () => {
      const { uploads, transport } = held(world.demo.transportFor('anna'));
      const chat = world.chat('anna', { transport });
      const composer = await composerFor(chat, 'elena');
      pick(composer, new File(['0123456789'], 'label.pdf', { type: 'application/pdf' }));
      await until(() => part(composer, 'composer-attachment'), 'the file');
      return { chat, composer, uploads };
    };

    it('shows how far an upload has come [B013]', async () => {
      const { composer, uploads } = await opened();
      uploads[0]?.progress(6);
      await until(() => text(part(composer, 'composer-attachment')).includes('60 %'), 'the share');
      const bar = composer.shadowRoot?.querySelector('[role=progressbar]');
      expect(bar?.getAttribute('aria-valuenow')).to.equal('60');
      uploads[0]?.done();
      await until(() => text(part(composer, 'composer-attachment')).includes('10 bytes'), 'the size');
      expect(composer.shadowRoot?.querySelector('[role=progressbar]')).to.equal(null);
    });

    it('cancels an upload [B013]', async () => {
      const { chat, composer, uploads } = await opened();
      button(composer, 'Cancel label.pdf').click();
      await until(() => part(composer, 'composer-attachment') === null, 'the file to go');
      expect(uploads[0]?.signal?.aborted).to.equal(true);
      expect(chat.dialog('elena').composer.$files.get()).to.deep.equal([]);
    });

    it('says why an upload failed and tries again [B013]', async () => {
      const { composer, uploads } = await opened();
      uploads[0]?.fail(new TransportError('server', 'The file store is full.'));
      await until(() => text(part(composer, 'composer-attachment')).includes('The file store is full.'), 'the reason');
      button(composer, 'Try label.pdf again').click();
      await until(() => uploads.length === 2, 'the second attempt');
      uploads[1]?.done();
      await until(() => text(part(composer, 'composer-attachment')).includes('10 bytes'), 'the size');
    });
  });
});
