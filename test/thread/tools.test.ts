import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { closeThreads, openThread, PATIENCE, textOf, type OpenThread } from './open-thread.js';

describe('what can be done with a message', () => {
  let open: OpenThread;
  afterEach(closeThreads);

  const point = (text: string) =>
    open
      .of(text, 'message-bubble')
      ?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'mouse' }));
  const tools = () => open.part('message-actions');
  const labels = () => [...(tools()?.querySelectorAll('button') ?? [])].map((one) => one.getAttribute('aria-label'));
  const focused = () => (open.thread.renderRoot as ShadowRoot).activeElement as HTMLElement | null;

  it('shows icons beside the message that is pointed at, and there alone [F031]', async () => {
    open = await openThread('elena', { width: 1000 });
    expect(tools()).to.equal(null);
    point('The E14 one');
    await waitUntil(() => tools(), 'they are there', PATIENCE);
    expect(labels()).to.deep.equal(['Quote', 'Copy text']);
    const bubble = open.of('The E14 one', 'message-bubble')?.getBoundingClientRect() ?? new DOMRect();
    expect(tools()?.getBoundingClientRect().left).to.be.greaterThan(bubble.right);
    point('Could you add a spare bulb');
    await waitUntil(() => open.row('Could you add a spare bulb').contains(tools()), 'they have moved', PATIENCE);
    expect(open.parts('message-actions')).to.have.length(1);
  });

  it('quotes a message [F032]', async () => {
    open = await openThread('elena', { width: 1000 });
    point('The E14 one');
    await waitUntil(() => tools(), 'they are there', PATIENCE);
    open.button('Quote')?.click();
    await waitUntil(() => open.chat.dialog('elena').composer.$quote.get() === 'elena.11', 'it is quoted', PATIENCE);
  });

  it('neither quotes nor deletes a comment [F189]', async () => {
    open = await openThread('elena', { width: 1000 });
    point('12 shades left');
    await waitUntil(() => tools(), 'they are there', PATIENCE);
    expect(labels()).to.deep.equal(['Copy text']);
  });

  it('leaves out what the channel cannot do [F034]', async () => {
    open = await openThread('hugo', { width: 1000 });
    point('My pendant hums');
    await waitUntil(() => tools(), 'they are there', PATIENCE);
    const quote = open.button('Quote');
    expect(quote?.getAttribute('aria-disabled')).to.equal('true');
    expect(quote?.getAttribute('aria-description')).to.equal('halden.light cannot do this');
  });

  it('is reached by the keyboard: arrows, Enter, Esc', async () => {
    open = await openThread('elena', { width: 1000 });
    open.thread.focus();
    await waitUntil(() => textOf(focused()).includes('The E14 one'), 'the newest has the focus', PATIENCE);
    await sendKeys({ press: 'ArrowUp' });
    expect(textOf(focused())).to.contain('Could you add a spare bulb');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.getAttribute('aria-label') === 'Quote', 'the first tool has the focus', PATIENCE);
    await sendKeys({ press: 'ArrowRight' });
    expect(focused()?.getAttribute('aria-label')).to.equal('Copy text');
    await sendKeys({ press: 'Escape' });
    expect(textOf(focused())).to.contain('Could you add a spare bulb');
    await sendKeys({ press: 'Home' });
    expect(open.thread.renderRoot.querySelectorAll('[tabindex="0"].r')).to.have.length(1);
    await sendKeys({ press: 'Escape' });
    expect(document.activeElement?.getAttribute('slot')).to.equal('composer');
  });
});

describe('files that are dropped on a thread', () => {
  let open: OpenThread;
  afterEach(closeThreads);
  const drag = (type: string, on: Element = open.thread.renderRoot.querySelector('.scroll') as Element) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['label'], 'label.txt', { type: 'text/plain' }));
    on.dispatchEvent(new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer }));
  };

  it('are attached to the message that is written, with what the channel takes [F074]', async () => {
    open = await openThread('elena');
    drag('dragover');
    await waitUntil(() => open.part('thread-drop'), 'it says where to drop', PATIENCE);
    expect(textOf(open.part('thread-drop'))).to.contain('Drop to attach');
    expect(textOf(open.part('thread-drop'))).to.contain('images up to 5 MB, video up to 16 MB, audio up to 16 MB, files up to 100 MB');
    drag('drop');
    await waitUntil(() => open.chat.dialog('elena').composer.$files.get().length === 1, 'it is attached', PATIENCE);
    expect(open.part('thread-drop')).to.equal(null);
  });

  it('are not taken where nothing can be sent', async () => {
    open = await openThread('visitor-3c');
    drag('dragover');
    await open.thread.updateComplete;
    expect(open.part('thread-drop')).to.equal(null);
  });
});
