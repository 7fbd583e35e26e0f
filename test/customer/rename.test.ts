import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { button, panelFor, part, press, text, until, WritingWorld } from './panel.js';

describe('the customer’s name', () => {
  let world: WritingWorld;
  beforeEach(async () => {
    world = await WritingWorld.open();
  });
  afterEach(() => world.close());

  const context = () => ({ signal: AbortSignal.timeout(5000), key: crypto.randomUUID() });

  it('is changed where it stands, for everyone [F134]', async () => {
    const chat = world.chat();
    const panel = await panelFor(chat, 'priya');
    button(panel, 'Edit name').click();
    await until(() => panel.shadowRoot?.activeElement?.matches('input'), 'the field');
    await sendKeys({ type: 'Priya L.' });
    await press('Enter');
    await until(() => text(part(panel, 'panel-name')) === 'Priya L.', 'the new name');
    expect(panel.shadowRoot?.activeElement).to.equal(button(panel, 'Edit name'));
    await until(() => !chat.customers.underway('c-priya'), 'the backend to have it');
    const card = await world.demo.transportFor('marco').customers?.get('c-priya', context());
    expect(card?.name).to.equal('Priya L.');
  });

  it('keeps the name the channel gave beside the new one [F135]', async () => {
    const chat = world.chat();
    const panel = await panelFor(chat, 'priya');
    const before = text(part(panel, 'panel-name'));
    await chat.transport.customers?.update?.('c-priya', { name: 'Someone else' }, chat.customers.get('c-priya')?.revision ?? 0, context());
    await until(() => text(part(panel, 'panel-name')) === 'Someone else', 'the new name');
    expect(text(part(panel, 'panel-original-name'))).to.equal(`Instagram name: ${before}`);
  });

  it('is left as it was by Esc', async () => {
    const panel = await panelFor(world.chat(), 'elena');
    button(panel, 'Edit name').click();
    await until(() => panel.shadowRoot?.activeElement?.matches('input'), 'the field');
    await sendKeys({ type: 'Nobody' });
    await press('Escape');
    await until(() => text(part(panel, 'panel-name')) === 'Elena Marsh', 'the old name');
  });

  it('is told when a colleague was faster, and what was written stays', async () => {
    const chat = world.chat();
    const panel = await panelFor(chat, 'elena');
    const old = chat.customers.get('c-elena');
    await world.demo.transportFor('marco').customers?.update?.('c-elena', { name: 'Elena M.' }, old?.revision ?? 0, context());
    await until(() => chat.customers.get('c-elena')?.name === 'Elena M.', 'the other name');
    // As if the news had not come yet.
    chat.customers.gone('c-elena', 'forbidden');
    if (old) chat.customers.apply([old]);
    await panel.updateComplete;
    button(panel, 'Edit name').click();
    await until(() => panel.shadowRoot?.activeElement?.matches('input'), 'the field');
    await sendKeys({ type: 'Mine' });
    await press('Enter');
    const error = await until(
      () => panel.shadowRoot?.querySelector('.idn [role=alert], .idn ~ [role=alert], chat-customer-name [role=alert]'),
      'the reason',
    );
    expect(text(error)).to.contain('Someone changed this customer meanwhile');
    expect(panel.shadowRoot?.querySelector<HTMLInputElement>('chat-customer-name input')?.value).to.equal('Mine');
  });
});
