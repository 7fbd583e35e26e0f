import { expect } from '@open-wc/testing';
import { panelFor, part, text, until, WritingWorld } from './panel.js';

describe('pinning a customer', () => {
  let world: WritingWorld;
  beforeEach(async () => {
    world = await WritingWorld.open();
  });
  afterEach(() => world.close());

  const pinOf = async (who: string, dialogId: string) => {
    const chat = world.chat(who);
    const panel = await panelFor(chat, dialogId);
    return { chat, panel, pin: await until(() => part(panel, 'panel-pin'), 'the pin') };
  };

  it('pins a customer of nobody’s to whoever presses, for good [F166]', async () => {
    const { chat, panel, pin } = await pinOf('anna', 'priya');
    expect(text(pin)).to.equal('Pin to me');
    pin.click();
    await until(() => part(panel, 'panel-pin')?.part.contains('owner'), 'the owner');
    expect(chat.customers.get('c-priya')?.owner?.id).to.equal('anna');
  });

  it('tells the owner "Pinned to you · Unpin" [F171]', async () => {
    const { pin } = await pinOf('anna', 'elena');
    expect(text(pin)).to.equal('Pinned to you · Unpin');
    expect(pin.part.contains('owner')).to.equal(true);
  });

  it('tells another operator to whom, and offers him nothing [F172, F174]', async () => {
    const { chat, pin } = await pinOf('marco', 'elena');
    expect(text(pin)).to.equal('Pinned (Anna Kovač)');
    expect(pin.part.contains('other')).to.equal(true);
    expect(pin.getAttribute('aria-disabled')).to.equal('true');
    pin.click();
    expect(chat.customers.get('c-elena')?.owner?.id).to.equal('anna');
  });

  it('offers a supervisor to detach, and says from whom [F173]', async () => {
    const { pin } = await pinOf('supervisor', 'elena');
    expect(text(pin)).to.equal('Detach (assigned to Anna Kovač)');
    expect(pin.part.contains('supervisor')).to.equal(true);
  });

  it('lets the owner detach, and a supervisor detach from anyone [F167]', async () => {
    const own = await pinOf('anna', 'elena');
    own.pin.click();
    await until(() => own.chat.customers.get('c-elena') && !own.chat.customers.get('c-elena')?.owner, 'nobody’s');
    part(own.panel, 'panel-pin')?.click();
    await until(() => own.chat.customers.get('c-elena')?.owner?.id === 'anna', 'Anna’s again');
    const { panel } = await pinOf('supervisor', 'elena');
    const detach = await until(() => {
      const pin = part(panel, 'panel-pin');
      return text(pin) === 'Detach (assigned to Anna Kovač)' && pin;
    }, 'Anna’s for the supervisor, too');
    detach.click();
    await until(() => own.chat.customers.get('c-elena') && !own.chat.customers.get('c-elena')?.owner, 'nobody’s for Anna, too');
  });

  it('asks a listener first [B002]', async () => {
    const { chat, panel, pin } = await pinOf('anna', 'priya');
    panel.addEventListener('chat-before-pin-customer', (event) => event.preventDefault());
    pin.click();
    await panel.updateComplete;
    expect(chat.customers.get('c-priya')?.owner).to.equal(undefined);
  });
});
