import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Offer } from '../../src/actions/action.js';
import { actionButton } from '../../components/ui/action-button.js';
import { actionEntries } from '../../components/ui/action-menu.js';
import { uiHost } from './ui-host.js';

const close: Offer = { verb: 'close', label: 'Close', icon: 'circleCheck', keys: 'mod+shift+e', answer: { allowed: true } };
const refused: Offer = { ...close, answer: { allowed: false, reason: 'Only Anna can close it', code: 'not-yours' } };
const hidden: Offer = { ...close, answer: { allowed: false, hidden: true, reason: '', code: 'none' } };

describe('a button for an action', () => {
  it('performs its verb', async () => {
    const done: string[] = [];
    const host = await uiHost(() => actionButton(close, (verb) => done.push(verb)));
    host.find('button').click();
    expect(done).to.deep.equal(['close']);
    expect(host.find('button').getAttribute('aria-keyshortcuts')).to.match(/^(Control|Meta)\+Shift\+E$/);
  });

  it('stays in the tab order when it is refused, tells why on focus, and does nothing', async () => {
    const done: string[] = [];
    const host = await uiHost(() => actionButton(refused, (verb) => done.push(verb)));
    await sendKeys({ press: 'Tab' });
    const button = host.find<HTMLButtonElement>('button');
    expect(host.focused).to.equal(button);
    expect(button.disabled).to.equal(false);
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(button.getAttribute('aria-description')).to.equal('Only Anna can close it');
    expect(host.find('[part=tooltip]').matches(':popover-open')).to.equal(true);
    await sendKeys({ press: 'Enter' });
    expect(done).to.deep.equal([]);
    await sendKeys({ press: 'Escape' });
    expect(host.find('[part=tooltip]').matches(':popover-open')).to.equal(false);
  });

  it('has a part with its states, for pages that style it', async () => {
    const host = await uiHost(() =>
      actionButton({ ...refused, checked: true, danger: true }, () => undefined, { look: 'primary', part: 'thread-close' }),
    );
    expect(host.find('button').getAttribute('part')).to.equal('thread-close primary danger disabled checked');
  });

  it('is not drawn when the answer is hidden, nor its line in a menu', async () => {
    const host = await uiHost(() => actionButton(hidden, () => undefined));
    expect(host.renderRoot.querySelector('button')).to.equal(null);
    expect(actionEntries([hidden, refused], () => undefined).map((entry) => entry.refused)).to.deep.equal(['Only Anna can close it']);
  });
});
