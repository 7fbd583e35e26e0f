import { expect, waitUntil } from '@open-wc/testing';
import { closeThreads, openThread, PATIENCE, textOf, type OpenThread } from './open-thread.js';

describe('parts of a message', () => {
  let open: OpenThread;
  afterEach(closeThreads);

  it('shows pictures at once, in a box that is there before they are [F079]', async () => {
    open = await openThread('elena', { rows: false });
    await open.thread.scrollToMessage('elena.3');
    const figure = open.part('message-media') as HTMLElement;
    const picture = figure.querySelector('img') as HTMLImageElement;
    const before = figure.getBoundingClientRect();
    expect([Math.round(before.width), Math.round(before.height)]).to.deep.equal([300, 206]);
    expect(picture.src).to.match(/lamp-cracked\.jpg$/);
    await waitUntil(() => picture.complete, 'it has loaded', PATIENCE);
    expect(figure.getBoundingClientRect().height).to.equal(before.height);
  });

  it('shows four pictures of an album and the others on request', async () => {
    open = await openThread('sofia', { rows: false });
    await open.thread.scrollToMessage('sofia.2');
    const shown = () =>
      [...(open.part('message-media')?.querySelectorAll('img') ?? [])].filter((one) => one.getBoundingClientRect().height > 0).length;
    expect(shown()).to.equal(4);
    open.button('Show 2 more images')?.click();
    expect(shown()).to.equal(6);
  });

  it('asks for nothing of a film before play is pressed, which a policy without media would refuse aloud', async () => {
    open = await openThread('sofia');
    const video = open.thread.renderRoot.querySelector('video') as HTMLVideoElement;
    expect([video.preload, video.getAttribute('src'), video.currentSrc]).to.deep.equal(['none', null, '']);
    expect(video.getBoundingClientRect().height).to.be.greaterThan(60);
    video.parentElement?.querySelector('button')?.click();
    expect(video.src).to.match(/dimming\.webm$/);
    expect(video.controls).to.equal(true);
  });

  it('offers a file with its name, size and kind for download', async () => {
    open = await openThread('elena');
    const card = open.of('Return-label-48213', 'message-file') as HTMLElement;
    expect(textOf(card)).to.equal('Return-label-48213.pdf184 kB · PDF');
    const link = card.querySelector('a') as HTMLAnchorElement;
    expect(link.download).to.equal('Return-label-48213.pdf');
    expect(link.rel).to.contain('noopener');
    expect(link.getAttribute('aria-label')).to.equal('Download Return-label-48213.pdf');
  });

  it('draws a voice message with its length, to be played and searched', async () => {
    open = await openThread('elena');
    const voice = open.part('message-voice') as HTMLElement;
    expect(textOf(voice)).to.equal('0:23');
    // No wider than its button, its wave and its length.
    const bubble = open.of('0:23', 'message-bubble') as HTMLElement;
    expect(bubble.getBoundingClientRect().width).to.be.within(230, 280);
    expect(voice.querySelector('button')?.getAttribute('aria-label')).to.equal('Play');
    const position = voice.querySelector('input') as HTMLInputElement;
    expect(position.type).to.equal('range');
    position.value = '5';
    position.dispatchEvent(new Event('input', { bubbles: true }));
    await waitUntil(() => textOf(voice) === '0:05', 'it shows where it is', PATIENCE);
    expect(position.getAttribute('aria-valuetext')).to.equal('0:05');
  });

  it('draws cards, buttons, forms and templates, and what it does not know by its fallback [B021]', async () => {
    open = await openThread('amina');
    expect(textOf(open.part('message-card'))).to.contain('№ 48213 · On the way');
    expect(open.part('message-card')?.querySelector('a')?.href).to.equal('https://halden.example/orders/48213');
    expect(textOf(open.row('Is the address the same?'))).to.contain('Change address');
    closeThreads();
    open = await openThread('pilar');
    expect(textOf(open.part('message-form'))).to.equal('How was your visit? Score 5');
    expect(open.says('your visit to our showroom is booked')).to.equal(true);
    expect(open.says('Location: Vismarkt 4, Utrecht')).to.equal(true);
  });

  it('draws what strangers send as text, and pictures that are documents as files', async () => {
    open = await openThread('mallory');
    expect(document.title).to.not.equal('owned');
    expect(open.thread.renderRoot.querySelector('script, iframe, object')).to.equal(null);
    const names = open.parts('message-file').map(textOf);
    expect(names.some((name) => name.includes('picture.svg'))).to.equal(true);
    expect(open.thread.renderRoot.querySelector('img[src*=".svg"]')).to.equal(null);
  });

  it('draws 64 kB of text without stopping the page', async () => {
    open = await openThread('elena');
    const text = 'https://halden.example/a?b=c@d.e '.repeat(2000);
    const began = performance.now();
    open.chat.messages.apply([
      {
        id: 'elena.11',
        revision: 1e9,
        dialogId: 'elena',
        sortKey: 11,
        at: Date.now(),
        author: { kind: 'customer', id: 'c-elena' },
        kind: 'message',
        parts: [{ type: 'text', text }],
      },
    ]);
    await waitUntil(() => open.says('?b=c@d.e https'), 'it is drawn', { timeout: 8000 });
    expect(performance.now() - began).to.be.lessThan(4000);
  });
});
