import { expect } from '@open-wc/testing';
import type { ChatComposer } from '../../components/chat-composer/chat-composer.js';
import type { Chat } from '../../src/chat.js';
import type { Channel } from '../../src/model/channel.js';
import { button, composerFor, file, part, parts, text, until, withGroups, WritingWorld } from '../composer/writing.js';

const MB = 1_000_000;
const KINDS = { image: 'image/jpeg', audio: 'audio/mpeg', video: 'video/mp4', file: 'application/pdf' } as const;
type Kind = keyof typeof KINDS;

describe('what a channel takes', () => {
  let world: WritingWorld;
  let chat: Chat;
  beforeEach(async () => {
    world = await WritingWorld.open();
    const transport = world.demo.transportFor('anna');
    // What is looked at is decided before a byte is uploaded; these files are not as large as they say.
    const files = { ...transport.files, upload: () => new Promise<never>(() => undefined) };
    chat = world.chat('anna', { transport: withGroups(transport, { files }) });
  });
  afterEach(() => world.close());

  /** A composer of a dialog in a channel. */
  async function composerIn(channelId: string): Promise<{ composer: ChatComposer; channel: Channel }> {
    await composerFor(chat, 'elena');
    const dialog = chat.dialogs.get('elena');
    const channel = chat.channel(channelId);
    if (!dialog || !channel) throw new Error(`There is no channel ${channelId}.`);
    const { replyWindow: _, ...rest } = dialog;
    chat.dialogs.apply([{ ...rest, channelId }]);
    return { composer: await composerFor(chat, 'elena'), channel };
  }
  /** What the tray says of a file of a kind and size. */
  async function verdict(composer: ChatComposer, kind: Kind, bytes: number): Promise<string> {
    const { composer: writing } = chat.dialog('elena');
    for (const id of writing.$files.get()) writing.removeFile(id);
    const name = `${kind}-${bytes}`;
    writing.addFiles([file(name, KINDS[kind], bytes)]);
    const card = await until(() => parts(composer, 'composer-attachment').find((one) => text(one.querySelector('b')) === name), name);
    return card.part.contains('error') ? text(card.querySelector('.att__why span:last-child')) : 'taken';
  }
  async function limits(channelId: string, most: Partial<Record<Kind, number>>): Promise<void> {
    const { composer, channel } = await composerIn(channelId);
    for (const kind of Object.keys(KINDS) as Kind[]) {
      const max = most[kind];
      if (max === undefined) {
        expect(await verdict(composer, kind, 1), kind).to.equal(`${channel.name} does not take ${kind === 'video' ? 'video' : kind}`);
      } else {
        expect(await verdict(composer, kind, max * MB), `${kind} of ${max} MB`).to.equal('taken');
        expect(await verdict(composer, kind, max * MB + 1), `${kind} over ${max} MB`).to.equal(`Over ${max} MB`);
      }
    }
  }

  it('holds Instagram’s limits before a byte is uploaded: image 8, audio 25, no video, files 25 MB [F075]', () =>
    limits('ig', { image: 8, audio: 25, file: 25 }));

  it('holds the limits of WhatsApp by QR: 64 MB of media, files of 100 MB [F076]', () =>
    limits('wa-qr', { image: 64, audio: 64, video: 64, file: 100 }));

  it('holds the limits of WhatsApp Business: image 5, audio 16, video 16, files 100 MB [F077]', () =>
    limits('wa', { image: 5, audio: 16, video: 16, file: 100 }));

  it('holds Telegram’s limits: image 10, audio, video and files 50 MB [F078]', () =>
    limits('tg', { image: 10, audio: 50, video: 50, file: 50 }));

  it('takes a file of any type where the channel takes files [F125]', async () => {
    const { composer } = await composerIn('tg');
    for (const mime of ['application/zip', 'application/x-unknown', '']) {
      const { composer: writing } = chat.dialog('elena');
      writing.addFiles([file('any.thing', mime)]);
      expect(writing.$refused.get()).to.deep.equal([]);
    }
    await until(() => parts(composer, 'composer-attachment').length === 3, 'three files');
  });

  it('refuses empty files, wrong types and more than a channel takes at once, each with its reason', async () => {
    await composerIn('web');
    const { composer: writing } = chat.dialog('elena');
    writing.addFiles([new File([], 'empty.txt', { type: 'text/plain' }), file('photo.bmp', 'image/bmp')]);
    expect(writing.$refused.get().map(({ problem }) => problem.code)).to.deep.equal(['empty', 'type']);
    writing.addFiles(Array.from({ length: 11 }, (_, at) => file(`${at}.png`, 'image/png')));
    expect(writing.$files.get()).to.have.length(10);
    expect(writing.$refused.get().map(({ problem }) => problem.code)).to.deep.equal(['count']);
  });

  it('turns the paper-clip off with a reason where a channel takes no files', async () => {
    const { composer } = await composerIn('sms');
    const clip = button(composer, 'Attach files');
    expect(clip.getAttribute('aria-disabled')).to.equal('true');
    expect(clip.getAttribute('aria-description')).to.contain('+31 97 0101');
  });

  it('lets go of the list of refused files one by one', async () => {
    const { composer } = await composerIn('ig');
    chat.dialog('elena').composer.addFiles([file('a.mp4', 'video/mp4'), file('b.mp4', 'video/mp4')]);
    await until(() => parts(composer, 'composer-attachment').length === 2, 'both');
    button(composer, 'Remove a.mp4').click();
    await until(() => parts(composer, 'composer-attachment').length === 1, 'one');
    expect(text(part(composer, 'composer-attachment'))).to.contain('b.mp4');
  });
});
