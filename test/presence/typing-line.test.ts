import { expect, waitUntil } from '@open-wc/testing';
import { closeThreads, openThread, PATIENCE, textOf, type OpenThread } from '../thread/open-thread.js';

describe('who is typing', () => {
  let open: OpenThread;
  afterEach(closeThreads);
  const line = () => textOf(open.part('thread-typing')?.querySelector('bdi'));
  const spoken = () => textOf(open.part('thread-typing')?.querySelector('[role=status]'));
  const shows = (text: string) => waitUntil(() => line() === text, `it says “${text}”, not “${line()}”`, PATIENCE);
  const marcoTypes = (on = true) =>
    open.world
      .transportFor('marco')
      .typing?.set('elena', on, { audience: 'internal' }, { ...open.chat.context(), key: crypto.randomUUID() });
  const iType = (text: string) => open.chat.dialog('elena').composer.setText(text);

  it('says that I am [F277]', async () => {
    open = await openThread('elena');
    iType('Of course');
    await shows('You are typing…');
    expect(spoken()).to.equal('');
    iType('');
    await shows('');
  });

  it('says that I and a colleague are [F278]', async () => {
    open = await openThread('elena');
    iType('Of course');
    await marcoTypes();
    await shows('You, Marco are typing…');
  });

  it('says that a colleague is, even when I am not [F279]', async () => {
    open = await openThread('elena');
    await marcoTypes();
    await shows('Marco is typing…');
    await marcoTypes(false);
    await shows('');
  });

  it('says that the customer is, and tells a screen reader once a turn', async () => {
    open = await openThread('visitor-3c');
    await open.world.customerTypes('visitor-3c');
    await shows('Visitor 3C-1187 is typing…');
    expect(spoken()).to.equal('Visitor 3C-1187 is typing…');
    await open.world.customerTypes('visitor-3c', false);
    await shows('');
    await open.world.customerTypes('visitor-3c');
    await shows('Visitor 3C-1187 is typing…');
    expect(spoken()).to.equal('');
  });
});
