import { expect } from '@open-wc/testing';
import type { DialogQuery } from '../../src/model/query.js';
import type { Transport } from '../../src/transport/transport.js';
import { startDemoWorld } from '../support/demo-world.js';
import { closeLists, openList, search, text, type OpenList } from './open-list.js';

describe('searching and sorting dialogs', () => {
  let open: OpenList;
  afterEach(closeLists);
  const marked = (id: string) => [...open.row(id).querySelectorAll('mark')].map((mark) => text(mark));
  const sortBy = async (words: string) => {
    open
      .parts('list-sort')
      .find((one) => one.matches('button'))
      ?.click();
    await open.until(() => open.button(words) !== undefined);
    open.button(words).click();
  };

  it('finds by name and by what was written, from the beginning of words, and marks it [F154, F156, F210]', async () => {
    open = await openList('supervisor', { tab: 'all' });
    search(open, 'lum');
    await open.until(() => open.rows().length > 0 && open.rows().every((row) => row.querySelector('mark') !== null));
    expect(marked('elena')).to.include('Lum');
    search(open, 'oka');
    await open.until(() => open.names().join() === 'Jonas Okafor');
    expect([...(open.part('jonas', 'row-name')?.querySelectorAll('mark') ?? [])].map((mark) => text(mark))).to.deep.equal(['Oka']);
    search(open, 'afor');
    await open.until(() => open.parts('empty').length > 0);
    expect(text(open.parts('empty')[0])).to.include('No match for “afor”');
  });

  it('waits for three characters, or for as many as the backend wants [F155]', async () => {
    const asked: DialogQuery[] = [];
    const world = await startDemoWorld({ small: true });
    const inner = world.transportFor('anna');
    const listDialogs: Transport['listDialogs'] = (query, page, ctx) => {
      asked.push(query);
      return inner.listDialogs(query, page, ctx);
    };
    const transport: Transport = { ...inner, listDialogs };
    open = await openList('anna', {}, { world, chat: { transport } });
    search(open, 'el');
    await open.until(() => text(open.list.shadowRoot?.querySelector('.list__hint')) === 'Type at least 3 characters');
    search(open, 'ele');
    await open.until(() => open.names().length > 0 && open.rows().every((row) => row.querySelector('mark') !== null));
    expect(open.names()).to.include('Elena Marsh');
    expect(asked.flatMap(({ text: words }) => words ?? [])).to.deep.equal(['ele']);
  });

  it('offers all dialogs where nothing was found in a tab', async () => {
    open = await openList('supervisor', { tab: 'closed' });
    search(open, 'okafor');
    await open.until(() => open.parts('empty').length > 0);
    open.button('Search all dialogs').click();
    await open.until(() => open.names().join() === 'Jonas Okafor');
  });

  it('puts who waits longest for an answer on top, by the first message nobody answered [F051, F053]', async () => {
    open = await openList();
    expect(open.names().slice(0, 4)).to.deep.equal(['Jonas Okafor', 'Elena Marsh', 'Priya Lindqvist', 'Tomás Beltrán']);
    await open.world.customerSays('noor', 'One more question');
    await open.world.customerSays('jonas', 'Still here');
    await open.until(() => text(open.part('noor', 'row-preview')) === 'One more question');
    expect(open.names()[0]).to.equal('Jonas Okafor');
    expect(open.names().indexOf('Noor Haddad')).to.be.greaterThan(open.names().indexOf('Elena Marsh'));
  });

  it('sorts by last activity, whoever spoke last, and turns the order round [F054, F212]', async () => {
    open = await openList();
    await sortBy('Last activity');
    await open.until(() => open.names()[0] !== 'Jonas Okafor' && open.rows().length > 0);
    await open.chat.transport.send(
      { clientId: crypto.randomUUID(), to: { dialogId: 'greta' }, parts: [{ type: 'text', text: 'Hello' }] },
      open.chat.context(),
    );
    await open.until(() => open.names()[0] === 'Greta Kowalczyk');
    await open.world.customerSays('jonas', 'Hello?');
    await open.until(() => open.names()[0] === 'Jonas Okafor');
    await sortBy('From old to new');
    await open.until(() => open.names().at(-1) === 'Jonas Okafor');
  });

  it('has no processing order without a time limit, and says why [F052]', async () => {
    const world = await startDemoWorld({ small: true });
    const inner = world.transportFor('anna');
    const transport: Transport = {
      ...inner,
      async session(ctx) {
        const { limits: { replyWithinMs: _, ...limits } = {}, ...session } = await inner.session(ctx);
        return { ...session, limits };
      },
    };
    open = await openList('anna', {}, { world, chat: { transport } });
    expect(text(open.parts('list-sort').find((one) => one.matches('button')))).to.include('Last activity');
    await sortBy('Processing order');
    expect(open.button('Processing order').ariaDisabled).to.equal('true');
    expect(text(open.button('Processing order'))).to.include('No time limit for answers is set');
  });
});
