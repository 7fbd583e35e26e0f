import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CustomerPanel } from '../../components/customer-panel/customer-panel.js';
import type { Customer } from '../../src/model/customer.js';
import { TransportError } from '../../src/transport/transport-error.js';
import { button, line, panelFor, part, parts, press, section, text, until, withGroups, WritingWorld } from './panel.js';

describe('customer-panel', () => {
  let world: WritingWorld;
  beforeEach(async () => {
    world = await WritingWorld.open();
  });
  afterEach(() => world.close());

  const context = () => ({ signal: AbortSignal.timeout(5000), key: crypto.randomUUID() });
  const menuLine = (panel: CustomerPanel, name: string) => parts(panel, 'menu-item').find((one) => text(one).startsWith(name));

  it('shows the customer’s data: phone, e-mail, channels and the host’s own fields [F235, F236]', async () => {
    const panel = await panelFor(world.chat(), 'elena');
    expect(text(line(panel, 'Phone'))).to.equal('Phone +31 6 2045 1187');
    expect(text(line(panel, 'E-mail'))).to.contain('elena.marsh@fastmail.nl');
    expect(line(panel, 'Channels').querySelectorAll('.chd')).to.have.length(3);
    expect(text(line(panel, 'City'))).to.contain('Utrecht, Netherlands');
  });

  it('works with a customer alone, without a dialog [B003]', async () => {
    const panel = await fixture<CustomerPanel>(html`<customer-panel .chat=${world.chat()} customer-id="c-elena"></customer-panel>`);
    await until(() => text(part(panel, 'panel-name')) === 'Elena Marsh', 'the name');
  });

  it('changes a field where it stands and refuses what cannot be', async () => {
    const chat = world.chat();
    const panel = await panelFor(chat, 'elena');
    button(panel, 'Edit E-mail').click();
    await until(() => panel.shadowRoot?.activeElement?.matches('input[type=email]'), 'the field');
    await press('Control', 'a');
    await sendKeys({ type: 'elena at home' });
    await press('Enter');
    await until(() => text(line(panel, 'E-mail')).includes('This is no e-mail address'), 'the reason');
    await press('Control', 'a');
    await sendKeys({ type: 'elena@home.example' });
    await press('Enter');
    await until(
      () => chat.customers.get('c-elena')?.emails?.[0] === 'elena@home.example' && !chat.customers.underway('c-elena'),
      'the address',
    );
    const card = await world.demo.transportFor('marco').customers?.get('c-elena', context());
    expect(card?.emails).to.deep.equal(['elena@home.example']);
  });

  it('keeps each kind of a host’s field: text, number, date, address, choice, flag', async () => {
    const transport = world.demo.transportFor('anna');
    const chat = world.chat('anna', {
      transport: withGroups(transport, {
        session: async (ctx) => ({
          ...(await transport.session(ctx)),
          customerFields: [
            { field: 'points', label: 'Points', type: 'number', editable: true },
            { field: 'born', label: 'Born', type: 'date', editable: true },
            { field: 'site', label: 'Site', type: 'url', editable: true },
            { field: 'level', label: 'Level', type: 'choice', choices: ['Gold', 'Silver'], editable: true },
            { field: 'news', label: 'News', type: 'flag', editable: true },
          ],
        }),
      }),
    });
    const panel = await panelFor(chat, 'elena');
    const set = async (label: string, value: string) => {
      line(panel, label).querySelector<HTMLButtonElement>('[data-edit]')?.click();
      const input = await until(() => line(panel, label).querySelector<HTMLInputElement>('input, select'), `the field of ${label}`);
      input.value = value;
      input.dispatchEvent(new Event(input instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
      line(panel, label).querySelector<HTMLButtonElement>('[aria-label=Save]')?.click();
      await until(() => line(panel, label).querySelector('input, select') === null, `${label} to be saved`);
    };
    await set('Points', '2140');
    await set('Born', '1990-05-04');
    await set('Site', 'https://elena.example/');
    await set('Level', 'Gold');
    line(panel, 'News').querySelector<HTMLInputElement>('[role=switch]')?.click();
    await until(() => chat.customers.get('c-elena')?.fields?.['news'] === true && !chat.customers.underway('c-elena'), 'the flag');
    const { city: _, plan: __, orders: ___, ...fields } = chat.customers.get('c-elena')?.fields ?? {};
    expect(fields).to.deep.equal({ points: 2140, born: '1990-05-04', site: 'https://elena.example/', level: 'Gold', news: true });
    expect(text(line(panel, 'Points'))).to.equal('Points 2,140');
    expect(text(line(panel, 'Born'))).to.equal('Born May 4, 1990');
    expect(line(panel, 'Site').querySelector('a')?.href).to.equal('https://elena.example/');
  });

  it('goes to the chat through another channel [F245]', async () => {
    const panel = await panelFor(world.chat(), 'elena');
    const chosen: unknown[] = [];
    panel.addEventListener('chat-dialog-selected', ({ detail }) => chosen.push(detail));
    button(panel, 'Chat').click();
    const entry = await until(() => menuLine(panel, '@halden_help'), 'the channel');
    entry.click();
    await until(() => chosen.length > 0, 'the choice');
    expect(chosen).to.deep.equal([{ dialogId: 'elena-telegram' }]);
  });

  it('draws what can be done with the customer as a row of buttons, blocking among them [F239, F244]', async () => {
    const chat = world.chat();
    const panel = await panelFor(chat, 'elena');
    const names = [...(part(panel, 'panel-actions')?.querySelectorAll('button[aria-label]') ?? [])].map((one) =>
      one.getAttribute('aria-label'),
    );
    expect(names).to.include.members(['Add task', 'Block']);
    const asked = new Promise<unknown>((resolve) => panel.addEventListener('chat-before-block', ({ detail }) => resolve(detail.target)));
    button(panel, 'Block').click();
    const confirm = await until(
      () => panel.shadowRoot?.querySelector<HTMLElement>('dialog [part~="primary"], dialog [part~="danger"]'),
      'the window',
    );
    confirm.click();
    await asked;
    await until(() => chat.customers.get('c-elena')?.blocked, 'the block');
    await until(() => part(panel, 'guard'), 'the word that says so');
  });

  it('shows the tags in their colours, takes them off and adds them [F237]', async () => {
    const chat = world.chat();
    const panel = await panelFor(chat, 'elena');
    const names = () => [...(part(panel, 'panel-tags')?.querySelectorAll('.tag > bdi') ?? [])].map((one) => text(one));
    expect(names()).to.deep.equal(['VIP', 'Warranty', 'Newsletter']);
    const dot = getComputedStyle(part(panel, 'panel-tags')?.querySelector('.tag') as HTMLElement, '::before').backgroundColor;
    const other = getComputedStyle(part(panel, 'panel-tags')?.querySelectorAll('.tag')[1] as HTMLElement, '::before').backgroundColor;
    expect(dot).to.not.equal(other);
    button(panel, 'Remove VIP').click();
    await until(() => names().join() === 'Warranty,Newsletter', 'the tag to go');
    button(panel, 'Add tag').click();
    await until(() => panel.shadowRoot?.activeElement?.matches('[role=combobox]'), 'the field');
    await sendKeys({ type: 'fee' });
    await until(() => text(panel.shadowRoot?.querySelector('[role=option]')).startsWith('Feedback'), 'the tag');
    await press('Enter');
    await until(() => names().join() === 'Warranty,Newsletter,Feedback', 'the new tag');
    await until(() => !chat.customers.underway('c-elena'), 'the backend to have it');
    const card = await world.demo.transportFor('marco').customers?.get('c-elena', context());
    expect(card?.tagIds).to.deep.equal(['warranty', 'newsletter', 'feedback']);
  });

  it('puts a tag back by Undo, and says why one could not be taken off [F237]', async () => {
    const transport = world.demo.transportFor('anna');
    let network = true;
    const { customers } = transport;
    if (!customers) throw new Error('There are no customers.');
    const update: NonNullable<typeof customers.update> = (...args) =>
      network && customers.update
        ? customers.update(...args)
        : Promise.reject(new TransportError('offline', 'The network is away.', { outcome: 'notApplied' }));
    const chat = world.chat('anna', { transport: withGroups(transport, { customers: { ...customers, update } }) });
    const panel = await panelFor(chat, 'elena');
    const names = () => [...(part(panel, 'panel-tags')?.querySelectorAll('.tag > bdi') ?? [])].map((one) => text(one)).join();
    button(panel, 'Remove VIP').click();
    await until(() => text(part(panel, 'toast')).includes('Tag VIP removed'), 'it is told');
    button(panel, 'Undo').click();
    await until(() => names() === 'Warranty,Newsletter,VIP' && !chat.customers.underway('c-elena'), 'the tag to be back');
    network = false;
    button(panel, 'Remove Warranty').click();
    await until(() => text(part(panel, 'toast')).includes('Not saved: The network is away.'), 'the reason');
    expect(names()).to.equal('Warranty,Newsletter,VIP');
    network = true;
    button(panel, 'Try again').click();
    await until(() => names() === 'Newsletter,VIP' && !chat.customers.underway('c-elena'), 'the tag to go');
  });

  it('makes a tag where nobody has one of that name [F237]', async () => {
    const chat = world.chat();
    const panel = await panelFor(chat, 'priya');
    button(panel, 'Add tag').click();
    await until(() => panel.shadowRoot?.activeElement?.matches('[role=combobox]'), 'the field');
    await sendKeys({ type: 'Collector' });
    await until(() => text(panel.shadowRoot?.querySelector('[role=option]')) === 'Create “Collector”', 'the offer');
    await press('Enter');
    await until(() => text(part(panel, 'panel-tags')).includes('Collector'), 'the tag');
    expect(chat.$session.get()?.tags?.some(({ name }) => name === 'Collector')).to.equal(true);
  });

  it('shows where the customer came from [F003]', async () => {
    const panel = await panelFor(world.chat(), 'elena');
    const source = section(panel, 'Source');
    expect(source?.part.contains('closed')).to.equal(true);
    source?.querySelector<HTMLElement>('.sec__t')?.click();
    await until(() => section(panel, 'Source')?.part.contains('open'), 'the section');
    expect(text(section(panel, 'Source')))
      .to.contain('instagram.com')
      .and.to.contain('autumn-lights');
  });

  it('unlinks the customer from the dialog after asking, and keeps the customer [F028, F029]', async () => {
    const chat = world.chat();
    const panel = await panelFor(chat, 'elena');
    button(panel, 'Unlink from dialog').click();
    const dialog = await until(() => panel.shadowRoot?.querySelector('dialog[open]'), 'the question');
    expect(text(dialog)).to.contain('stays in the system');
    const cancel = [...dialog.querySelectorAll('button')].find((one) => text(one) === 'Cancel');
    cancel?.click();
    await until(() => panel.shadowRoot?.querySelector('dialog[open]') === null, 'the question to close');
    expect(chat.dialogs.get('elena')?.customer?.id).to.equal('c-elena');
    button(panel, 'Unlink from dialog').click();
    const confirm = await until(() => panel.shadowRoot?.querySelector<HTMLElement>('dialog [part~="danger"]'), 'the question');
    confirm.click();
    await until(() => text(part(panel, 'empty')).includes('No customer here'), 'the empty panel');
    await until(() => !chat.dialogs.underway('elena'), 'the backend to have it');
    const card = await world.demo.transportFor('marco').customers?.get('c-elena', context());
    expect(card?.name).to.equal('Elena Marsh');
    expect(card?.identities?.some(({ dialogId }) => dialogId === 'elena')).to.equal(false);
  });

  it('takes the source out of the dialog with the customer [F030]', async () => {
    const chat = world.chat();
    const panel = await panelFor(chat, 'elena');
    expect(chat.dialogs.get('elena')?.source).to.not.equal(undefined);
    button(panel, 'Unlink from dialog').click();
    (await until(() => panel.shadowRoot?.querySelector<HTMLElement>('dialog [part~="danger"]'), 'the question')).click();
    await until(() => chat.dialogs.get('elena')?.customer === null && !chat.dialogs.underway('elena'), 'the unlinked dialog');
    const dialog = await world.demo.transportFor('supervisor').dialogs?.get?.('elena', context());
    expect(dialog?.source).to.equal(undefined);
  });

  it('tells the page which customer is on show', async () => {
    const seen: (Customer | undefined)[] = [];
    const chat = world.chat();
    const panel = document.createElement('customer-panel');
    panel.addEventListener('chat-customer-changed', ({ detail }) => seen.push(detail.customer));
    panel.chat = chat;
    panel.dialogId = 'elena';
    await fixture(html`<div>${panel}</div>`);
    await until(() => seen.at(-1)?.name === 'Elena Marsh', 'Elena');
    panel.dialogId = 'priya';
    await until(() => seen.at(-1)?.name === 'Priya Lindqvist', 'Priya');
  });

  it('says when a card could not be loaded, and tries again', async () => {
    const transport = world.demo.transportFor('anna');
    let broken = true;
    const customers = withGroups({ ...transport }, {}) && {
      ...transport.customers,
      get: (id: string, ctx: Parameters<NonNullable<typeof transport.customers>['get']>[1]) =>
        broken
          ? Promise.reject(new TransportError('server', 'Down.'))
          : (transport.customers as NonNullable<typeof transport.customers>).get(id, ctx),
    };
    const chat = world.chat('anna', { transport: withGroups(transport, { customers }) });
    const panel = await panelFor(chat, 'elena');
    expect(text(part(panel, 'empty'))).to.contain('The customer could not be loaded');
    broken = false;
    button(panel, 'Try again').click();
    await until(() => text(part(panel, 'panel-name')) === 'Elena Marsh', 'the name');
  });

  it('shows the page’s own sections in its slots, and nothing where there are none [B004]', async () => {
    const panel = await panelFor(world.chat(), 'elena');
    const orders = part(panel, 'panel-orders');
    expect(orders?.hidden).to.equal(true);
    const own = document.createElement('p');
    own.slot = 'orders';
    own.textContent = 'Two orders';
    panel.append(own);
    await until(() => part(panel, 'panel-orders')?.hidden === false, 'the section');
    expect(own.getBoundingClientRect().height).to.be.greaterThan(0);
  });
});
