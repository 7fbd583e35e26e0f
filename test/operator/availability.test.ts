import { expect, waitUntil } from '@open-wc/testing';
import { closeInboxes, openInbox, text, type OpenInbox } from '../inbox/open-inbox.js';

describe("the operator's status", () => {
  let open: OpenInbox;
  afterEach(closeInboxes);
  const name = () => text(open.part('inbox-operator')?.querySelector('.vh'));
  const card = () => open.part('inbox-operator-card');
  const option = (words: string) =>
    [...(card()?.querySelectorAll<HTMLElement>('[role="radio"]') ?? [])].find((one) => text(one).startsWith(words));
  const look = async () => {
    await open.until(() => open.part('inbox-operator') !== undefined);
    open.part('inbox-operator')?.click();
    await open.until(() => option('Online') !== undefined);
  };

  it('is seen with who one is by pressing the avatar [F302]', async () => {
    open = await openInbox();
    await look();
    expect(text(card())).to.include('Anna Kovač');
    expect(text(card())).to.match(/\d+ of 60 in progress/);
    expect(name()).to.equal('Anna Kovač, Online');
  });

  it('is set there, and everyone sees it [F303]', async () => {
    open = await openInbox();
    await look();
    expect(option('Online')?.ariaChecked).to.equal('true');
    option('Away')?.click();
    await open.until(() => name() === 'Anna Kovač, Away');
    // Shown here at once; the others see it when the backend has it.
    const { session } = open.world.transportFor('marco');
    const seen = async () => (await session({ signal: AbortSignal.timeout(5000) })).operators?.find(({ id }) => id === 'anna');
    await waitUntil(async () => (await seen())?.availability?.state === 'away', 'Marco sees it', { timeout: 5000 });
  });

  it('goes back to what it was when it could not be set', async () => {
    open = await openInbox();
    await look();
    const network = open.world.cutNetwork();
    option('Offline')?.click();
    await open.until(() => open.parts('toast').some((one) => text(one).startsWith('Your status was not changed')));
    expect(name()).to.equal('Anna Kovač, Online');
    network.restore();
  });
});
