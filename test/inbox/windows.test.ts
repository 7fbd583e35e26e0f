import { expect } from '@open-wc/testing';
import { snoozeTimes } from '../../src/dialogs/snooze-times.js';
import { closeInboxes, openInbox, text, type OpenInbox } from './open-inbox.js';

describe('windows about a dialog', () => {
  let open: OpenInbox;
  afterEach(closeInboxes);
  const windowOf = () => open.part('window');
  const label = (one: Element | undefined) => text(one?.querySelector('.mi__l'));
  const choices = () => [...(windowOf()?.querySelectorAll<HTMLElement>('.choice') ?? [])];
  const pick = (words: string) => {
    const found = choices().find((one) => label(one).startsWith(words));
    found?.querySelector('input')?.click();
  };
  const submit = () => windowOf()?.querySelector<HTMLElement>('[type="submit"]');
  const write = (selector: string, words: string) => {
    const field = windowOf()?.querySelector<HTMLInputElement>(selector) ?? expect.fail(`No ${selector}`);
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  /** Asks for it as a person does: marked dialogs have Actions, the header has Block. */
  const ask = async (words: string, id: string, who: 'anna' | 'supervisor' = 'anna') => {
    open = await openInbox({ dialogId: id }, { who });
    if (who === 'supervisor') open.button('All')?.click();
    await open.until(() => open.row(id) !== undefined && open.part('thread-block') !== undefined);
    if (words === 'Block') open.part('thread-block')?.click();
    else {
      open.row(id)?.querySelector('input')?.click();
      await open.until(() => open.part('list-actions-button') !== undefined);
      open.part('list-actions-button')?.click();
      const line = () => open.parts('menu-item').find((one) => text(one).startsWith(words));
      await open.until(() => line() !== undefined);
      line()?.click();
    }
    await open.until(() => windowOf()?.matches('dialog[open]') === true);
  };

  it('assigning lists the operators who are available, and names the act [F007, F139, F300]', async () => {
    await ask('Assign to', 'priya');
    await open.until(() => choices().length > 0);
    expect(label(choices()[0])).to.match(/^Marco Ricci ?Online · \d+ of 60/);
    expect(choices().some((one) => label(one).startsWith('Anna'))).to.equal(false);
    expect(submit()?.ariaDisabled).to.equal('true');
    pick('Marco');
    await open.until(() => text(submit()) === 'Assign to Marco' && submit()?.ariaDisabled === null);
    submit()?.click();
    await open.until(() => open.chat.dialogs.get('priya')?.assignee?.id === 'marco' || open.chat.dialogs.get('priya') === undefined);
  });

  it('leaves room for the choices where the screen is low: the window scrolls', async () => {
    await ask('Assign to', 'priya');
    await open.until(() => choices().length > 0);
    windowOf()?.style.setProperty('max-height', '200px');
    expect(choices()[0]?.parentElement?.clientHeight).to.be.above(44);
  });

  it('only operators of one’s own groups are listed, and found by name [F140]', async () => {
    await ask('Assign to', 'priya');
    await open.until(() => choices().length > 0);
    expect(
      choices()
        .map((one) => label(one))
        .join(),
    ).not.to.include('Ingrid');
    write('.search input', 'work');
    await open.until(() => choices().length === 1);
    expect(label(choices()[0])).to.match(/^Workshop/);
  });

  it('a dialog handed to a group waits in its Unassigned [F141]', async () => {
    await ask('Assign to', 'priya', 'supervisor');
    await open.until(() => choices().some((one) => label(one).startsWith('Showroom')));
    pick('Showroom');
    await open.until(() => text(submit()) === 'Assign to Showroom');
    submit()?.click();
    await open.until(() => open.chat.dialogs.get('priya')?.status === 'unassigned');
    const group = open.chat.$session.get()?.groups?.find(({ name }) => name === 'Showroom');
    expect(open.chat.dialogs.get('priya')?.groupId).to.equal(group?.id);
  });

  it('a comment goes along, for the team alone [F301]', async () => {
    await ask('Assign to', 'priya', 'supervisor');
    await open.until(() => choices().length > 0);
    pick('Marco');
    write('textarea', 'Please release the shade');
    submit()?.click();
    await open.until(() => open.chat.dialogs.get('priya')?.lastMessage?.kind === 'comment');
    expect(open.chat.dialogs.get('priya')?.lastMessage?.parts).to.deep.equal([{ type: 'text', text: 'Please release the shade' }]);
  });

  it('blocking asks for a reason and for words to the customer [F197, F198]', async () => {
    await ask('Block', 'priya', 'supervisor');
    expect(text(open.part('window-header'))).to.equal('Block Priya Lindqvist?');
    windowOf()?.querySelectorAll<HTMLElement>('input[type="radio"]')[2]?.click();
    await open.until(() => windowOf()?.querySelector('#block-own') !== null);
    write('#block-own', 'Sells lamps of others');
    write('#block-message', 'This chat is closed.');
    submit()?.click();
    await open.until(() => open.chat.customers.get('c-priya')?.blocked !== undefined);
    expect(open.chat.customers.get('c-priya')?.blocked).to.include({ reason: 'Sells lamps of others', message: 'This chat is closed.' });
  });

  it('snoozing offers a few times and one of one’s own [B016]', async () => {
    await ask('Snooze', 'priya');
    await open.until(() => /^In one hour.*\d\d:\d\d$/.test(text(choices()[0])));
    pick('Another time');
    await open.until(() => windowOf()?.querySelector('#snooze-own') !== null && submit()?.ariaDisabled === 'true');
    write('#snooze-own', '2099-01-05T09:00');
    await open.until(() => submit()?.ariaDisabled === null);
    submit()?.click();
    await open.until(() => open.chat.dialogs.get('priya')?.snoozedUntil === new Date('2099-01-05T09:00').getTime());
  });

  it('a window that is dismissed changes nothing', async () => {
    await ask('Assign to', 'priya');
    windowOf()?.querySelector<HTMLElement>('.win__h button')?.click();
    await open.until(() => windowOf() === undefined);
    expect(open.chat.dialogs.get('priya')?.assignee?.id).to.equal('anna');
  });

  it('times to put a dialog off to are to come, in order, and no two the same', () => {
    for (let hour = 0; hour < 24 * 14; hour++) {
      const now = new Date(2026, 10, 1, hour, 20).getTime();
      const times = snoozeTimes(now).map(({ until }) => until);
      expect(times.every((until) => until > now)).to.equal(true);
      expect(new Set(times).size).to.equal(times.length);
      expect([...times].sort((a, b) => a - b)).to.deep.equal(times);
    }
  });
});
