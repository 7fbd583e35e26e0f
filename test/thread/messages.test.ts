import { expect, waitUntil } from '@open-wc/testing';
import { closeThreads, openThread, PATIENCE, textOf, type OpenThread } from './open-thread.js';

describe('messages of a thread', () => {
  let open: OpenThread;
  afterEach(closeThreads);

  const edges = (element: Element | null) => element?.getBoundingClientRect() ?? new DOMRect();
  const sides = (text: string) => {
    const bubble = edges(open.of(text, 'message-bubble'));
    const row = edges(open.row(text));
    return { start: bubble.left - row.left, end: row.right - bubble.right };
  };

  it('puts the customer at the start, with an avatar [F280]', async () => {
    open = await openThread('elena');
    const { start, end } = sides('The E14 one');
    expect(start).to.be.lessThan(end);
    expect(open.of('The E14 one', 'message-avatar')).to.be.an.instanceOf(HTMLElement);
    expect(open.of('The E14 one', 'message')?.part.contains('in')).to.equal(true);
  });

  it('puts operators at the end, with the picture of their settings [F281]', async () => {
    open = await openThread('elena', { world: { small: true } });
    open.chat.operators.apply([{ id: 'anna', revision: 1e9, name: 'Anna Kovač', avatarUrl: '/demo/assets/icon.png' }]);
    const { start, end } = sides('Here is the return label');
    expect(end).to.be.lessThan(start);
    const own = 'Return-label-48213';
    expect(open.of(own, 'message')?.part.contains('out')).to.equal(true);
    open.thread.dialogId = 'sofia';
    await open.shows('the base is fine'.replace('the', 'The'));
    const picture = open.of('Please put it on top', 'message-avatar')?.querySelector('img');
    expect(picture?.getAttribute('src')).to.contain('/demo/assets/icon.png');
  });

  it('puts bots at the end, named, with a square avatar [F282]', async () => {
    open = await openThread('amina');
    const { start, end } = sides('Is the address the same?');
    expect(end).to.be.lessThan(start);
    expect(textOf(open.of('Here is your order', 'message-author'))).to.equal('Order bot');
    expect(open.of('Track the parcel', 'message-avatar')?.classList.contains('av--bot')).to.equal(true);
    expect(open.of('Track the parcel', 'message')?.part.contains('bot')).to.equal(true);
  });

  it('names the colleague who wrote [F035]', async () => {
    open = await openThread('hugo');
    expect(textOf(open.of('which dimmer is it on', 'message-author'))).to.equal('Marco Ricci');
    expect(open.row('which dimmer is it on').getAttribute('aria-label')).to.match(/^Marco Ricci, \d\d:\d\d$/);
  });

  it('shows comments in yellow, with a lock and who wrote them [F187]', async () => {
    open = await openThread('elena');
    const text = '12 shades left';
    expect(textOf(open.of(text, 'message-author'))).to.equal('Marco Ricci · internal comment');
    const comment = getComputedStyle(open.of(text, 'message-bubble') as HTMLElement).backgroundColor;
    const message = getComputedStyle(open.of('The E14 one', 'message-bubble') as HTMLElement).backgroundColor;
    expect(comment).to.not.equal(message);
    expect(open.row(text).getAttribute('aria-label')).to.contain('internal comment');
    expect(textOf(open.row(text).querySelector('.mention'))).to.equal('@Anna');
  });

  it('tells whom a comment without words brought in [F268]', async () => {
    open = await openThread('elena');
    const { transport } = open.chat;
    await transport.send(
      { clientId: crypto.randomUUID(), to: { dialogId: 'elena' }, kind: 'comment', parts: [], mentions: ['marco'] },
      { ...open.chat.context(), key: 'k' },
    );
    await open.shows('added @Marco Ricci');
    expect(textOf(open.of('added @Marco', 'message-author'))).to.equal('Anna Kovač · added @Marco Ricci');
  });

  it('groups what one author wrote within five minutes: one avatar, tight corners', async () => {
    open = await openThread('elena');
    const first = open.of('Could you add a spare bulb', 'message');
    const last = open.of('The E14 one', 'message');
    expect([first?.part.contains('first'), first?.part.contains('last')]).to.deep.equal([true, false]);
    expect([last?.part.contains('first'), last?.part.contains('last')]).to.deep.equal([false, true]);
    expect(open.of('Could you add a spare bulb', 'message-avatar')).to.equal(null);
  });

  it('draws a line between days and one above what is new, with its count', async () => {
    open = await openThread('elena');
    expect(open.parts('message-date').map(textOf)).to.include('Today');
    expect(textOf(open.part('message-divider'))).to.equal('2 new messages');
    expect(open.row('2 new messages')).to.equal(open.row('Could you add a spare bulb'));
  });

  it('goes to the quoted message, loading it if need be [B006]', async () => {
    open = await openThread('elena');
    const bottom = open.rows().at(-1);
    (open.of('A new shade is fine', 'message-quote') as HTMLElement).click();
    await waitUntil(() => open.row('Would you prefer a new shade or a full').classList.contains('is-found'), 'it is marked', PATIENCE);
    const box = edges(open.row('Would you prefer a new shade or a full'));
    const view = edges(open.thread);
    expect(box.top).to.be.within(view.top, view.bottom);
    expect(bottom).to.not.equal(undefined);
  });

  it('brings a message into view that was not loaded, for a link to it [B006]', async () => {
    open = await openThread('elena', { rows: false });
    expect(await open.thread.scrollToMessage('elena.2')).to.equal(true);
    expect(textOf(open.row('Hi! My Lumo table lamp'))).to.contain('Order 48213');
    expect(await open.thread.scrollToMessage('nowhere')).to.equal(false);
  });

  it('says who deleted a message, that one was edited, and who reacted', async () => {
    open = await openThread('pilar');
    expect(textOf(open.of('Deleted', 'message-bubble'))).to.match(/^Deleted by the customer/);
    expect(textOf(open.of('See you ther', 'message-meta'))).to.match(/^edited · \d\d:\d\d$/);
    const [heart] = open.of('Beautiful place', 'message-reactions')?.querySelectorAll('[role=img]') ?? [];
    expect(heart?.getAttribute('aria-label')).to.equal('❤️ from Anna Kovač');
  });
});
