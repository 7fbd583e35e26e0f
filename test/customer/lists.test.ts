import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CustomerPanel } from '../../components/customer-panel/customer-panel.js';
import { tasks } from '../../src/customer/tasks.js';
import type { ChatPanelActionEvent } from '../../components/events.js';
import type { Transport } from '../../src/transport/transport.js';
import { button, panelFor, part, parts, press, section, text, until, withGroups, WritingWorld } from './panel.js';

describe('notes, tasks and blocks', () => {
  let world: WritingWorld;
  beforeEach(async () => {
    world = await WritingWorld.open();
  });
  afterEach(() => world.close());

  const notes = (panel: CustomerPanel) => parts(panel, 'panel-note').map((one) => text(one));

  it('shows notes in yellow and adds one for the whole team [F137]', async () => {
    const anna = world.chat();
    const panel = await panelFor(anna, 'elena');
    await until(() => notes(panel).length === 1, 'the note');
    expect(getComputedStyle(part(panel, 'panel-note') as HTMLElement).backgroundColor).to.not.equal(
      getComputedStyle(part(panel, 'panel-task') ?? panel).backgroundColor,
    );
    const marco = await panelFor(world.chat('marco'), 'elena');
    // Beside the other one, so that its notes come into view, too.
    marco.style.setProperty('position', 'fixed');
    marco.style.setProperty('inset', '0 0 0 auto');
    section(marco, 'Notes')?.scrollIntoView();
    await until(() => notes(marco).length === 1, 'the note with Marco');
    button(panel, 'Add note').click();
    await until(() => panel.shadowRoot?.activeElement?.matches('textarea'), 'the field');
    await sendKeys({ type: 'Rings twice' });
    button(panel, 'Add').click();
    await until(() => notes(panel).length === 2, 'the new note');
    expect(notes(panel)[0]).to.contain('Rings twice').and.to.contain('Anna Kovač');
    await until(() => notes(marco)[0]?.includes('Rings twice'), 'the note with Marco');
  });

  it('adds a task and ticks it off, and keeps the dialog in Important until then [F246]', async () => {
    const chat = world.chat();
    const panel = await panelFor(chat, 'priya');
    await until(() => text(section(panel, 'Tasks')).includes('No tasks'), 'the empty list');
    button(panel, 'Add task').click();
    await until(() => panel.shadowRoot?.activeElement?.matches('input[aria-label=Task]'), 'the field');
    await sendKeys({ type: 'Call about the shade' });
    await press('Enter');
    const task = await until(() => part(panel, 'panel-task'), 'the task');
    expect(text(task)).to.equal('Call about the shade');
    await until(() => chat.dialogs.get('priya')?.important === true, 'Important');
    task.querySelector('input')?.click();
    await until(() => part(panel, 'panel-task')?.part.contains('checked'), 'the tick');
    await until(() => chat.dialogs.get('priya')?.important !== true, 'no longer Important');
  });

  it('takes a tick back when it was not saved, and says why', async () => {
    const transport = world.demo.transportFor('anna');
    const update = () => Promise.reject(new Error('The list is locked.'));
    const chat = world.chat('anna', {
      transport: withGroups(transport, { tasks: { ...transport.tasks, update } as Transport['tasks'] & object }),
    });
    const panel = await panelFor(chat, 'elena');
    const box = await until(() => part(panel, 'panel-task')?.querySelector('input'), 'the task');
    box.click();
    await until(() => text(section(panel, 'Tasks')).includes('The list is locked.'), 'the reason');
    expect(box.checked).to.equal(false);
    expect(chat.use(tasks).$of('c-elena').get().items[0]?.done).to.equal(false);
  });

  it('loads nothing of a section before it comes into view', async () => {
    const transport = world.demo.transportFor('anna');
    let asked = 0;
    const list: NonNullable<Transport['tasks']>['list'] = (...given) => {
      asked++;
      return (transport.tasks as NonNullable<Transport['tasks']>).list(...given);
    };
    const chat = world.chat('anna', {
      transport: withGroups(transport, { tasks: { ...transport.tasks, list } }),
    });
    const panel = document.createElement('customer-panel');
    panel.style.setProperty('height', '160px');
    panel.style.setProperty('overflow', 'hidden');
    panel.chat = chat;
    panel.dialogId = 'elena';
    document.body.append(panel);
    try {
      await until(() => part(panel, 'panel-name'), 'the name');
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      expect(asked).to.equal(0);
      section(panel, 'Tasks')?.scrollIntoView();
      await until(() => asked === 1, 'the question');
    } finally {
      panel.remove();
    }
  });

  it('remembers nothing half-written of another customer', async () => {
    const panel = await panelFor(world.chat(), 'elena');
    button(panel, 'Add note').click();
    await until(() => panel.shadowRoot?.querySelector('textarea'), 'the field');
    panel.dialogId = 'priya';
    await until(() => text(part(panel, 'panel-name')) === 'Priya Lindqvist', 'Priya');
    expect(panel.shadowRoot?.querySelector('textarea')).to.equal(null);
  });

  describe('of the host', () => {
    const blocks: NonNullable<NonNullable<Transport['customers']>['blocks']> = () =>
      Promise.resolve([
        { id: 'loyalty', title: 'Loyalty', kind: 'fields', data: { Level: 'Gold', Points: 2140 } },
        {
          id: 'orders',
          title: 'Orders',
          kind: 'list',
          data: [
            {
              title: '№ 48213',
              status: { text: 'Partial return', tone: 'warn' },
              text: 'Lumo table lamp',
              amount: '€ 129.00',
              source: 'instagram · autumn-lights',
            },
            { title: '№ 46990', status: 'Delivered', url: 'javascript:alert(1)' },
          ],
        },
        { id: 'visits', title: 'Visits', kind: 'table', data: { columns: ['Day', 'Pages'], rows: [['Mon', 3]] } },
        {
          id: 'links',
          title: 'Open in',
          kind: 'actions',
          data: [
            { id: 'audience', label: 'Audience' },
            { label: 'Orders', url: 'https://shop.example/' },
          ],
        },
        { id: 'broken', title: 'Broken', kind: 'list', data: 'nonsense' },
      ]);
    const opened = async () => {
      const transport = world.demo.transportFor('anna');
      const customers = { ...transport.customers, blocks } as Transport['customers'] & object;
      const panel = await panelFor(world.chat('anna', { transport: withGroups(transport, { customers }) }), 'elena');
      await until(() => section(panel, 'Orders'), 'the blocks');
      return panel;
    };

    it('are drawn from data: fields, cards, a table and buttons [B005]', async () => {
      const panel = await opened();
      expect(text(section(panel, 'Loyalty'))).to.contain('Points 2140');
      expect(parts(panel, 'panel-order')).to.have.length(2);
      expect(section(panel, 'Visits')?.querySelector('td')?.textContent).to.contain('Mon');
      expect(section(panel, 'Broken')).to.equal(undefined);
      expect(section(panel, 'Orders')?.querySelector('a[href^="javascript"]')).to.equal(null);
      const told = new Promise<ChatPanelActionEvent['detail']>((done) =>
        panel.addEventListener('chat-panel-action', ({ detail }) => done(detail)),
      );
      button(panel, 'Audience').click();
      expect(await told).to.deep.equal({ customerId: 'c-elena', blockId: 'links', actionId: 'audience' });
    });

    it('show the source in the order’s card [F004]', async () => {
      const panel = await opened();
      expect(text(part(panel, 'panel-order'))).to.contain('instagram · autumn-lights');
    });

    it('are no failure where a backend has none', async () => {
      const panel = await panelFor(world.chat(), 'elena');
      await until(() => parts(panel, 'panel-note').length > 0, 'the notes');
      expect(panel.shadowRoot?.querySelector('[part~="empty"][part~="error"]')).to.equal(null);
    });
  });
});
