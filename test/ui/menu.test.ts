import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { html } from 'lit';
import { menu, type ChatMenu, type MenuEntry } from '../../components/ui/menu.js';
import { popover, type ChatPopover } from '../../components/ui/popover.js';
import { uiHost, type UiHost } from './ui-host.js';

const label = (host: UiHost) => host.focused?.querySelector('.mi__l')?.textContent.trim();

async function opened(entries: () => readonly MenuEntry[]): Promise<{ host: UiHost; element: ChatMenu; button: HTMLButtonElement }> {
  const host = await uiHost(() => html`<button id="before">before</button>${menu({ label: 'More', trigger: '…', entries })}`);
  const element = host.find<ChatMenu>('chat-menu');
  await element.updateComplete;
  const button = host.find<HTMLButtonElement>('chat-menu > button');
  button.focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => host.focused?.classList.contains('mi'), 'the first line has the focus');
  return { host, element, button };
}

describe('a menu button', () => {
  const ran: string[] = [];
  const entries = (): MenuEntry[] => [
    { heading: 'What to do' },
    { label: 'Assign', run: () => ran.push('assign') },
    { label: 'Archive', run: () => ran.push('archive') },
    'line',
    { label: 'Close', refused: 'Only Anna can close it', run: () => ran.push('close') },
  ];
  beforeEach(() => ran.splice(0));

  it('draws its lines only while it is open', async () => {
    const { host, element } = await opened(entries);
    expect(host.renderRoot.querySelectorAll('.mi')).to.have.length(3);
    element.hide();
    await waitUntil(() => host.renderRoot.querySelector('.mi') === null);
  });

  it('is moved through by arrows, Home, End and first letters', async () => {
    const { host } = await opened(entries);
    expect(label(host)).to.equal('Assign');
    await sendKeys({ press: 'ArrowDown' });
    expect(label(host)).to.equal('Archive');
    await sendKeys({ press: 'End' });
    expect(label(host)).to.match(/^Close/);
    await sendKeys({ press: 'ArrowDown' });
    expect(label(host)).to.equal('Assign');
    await sendKeys({ press: 'ArrowUp' });
    expect(label(host)).to.match(/^Close/);
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'a' });
    expect(label(host)).to.equal('Archive');
    await sendKeys({ press: 'c' });
    expect(label(host)).to.equal('Archive');
  });

  it('returns the focus to its button on Esc and keeps the key from what is around it', async () => {
    const { host, element, button } = await opened(entries);
    let heard = 0;
    host.addEventListener('keydown', () => heard++);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !element.open);
    expect(host.focused).to.equal(button);
    await waitUntil(() => button.getAttribute('aria-expanded') === 'false');
    expect(heard).to.equal(0);
  });

  it('closes on a press outside', async () => {
    const { host, element } = await opened(entries);
    const { left, top } = host.find('#before').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left) + 3, Math.round(top) + 3] });
    await waitUntil(() => host.renderRoot.querySelector('.mi') === null);
    expect(element.open).to.equal(false);
    await resetMouse();
  });

  it('runs a line, closes and returns the focus', async () => {
    const { host, element, button } = await opened(entries);
    await sendKeys({ press: 'Enter' });
    expect(ran).to.deep.equal(['assign']);
    expect(element.open).to.equal(false);
    expect(host.focused).to.equal(button);
  });

  it('says why a line cannot be chosen and does not run it', async () => {
    const { host, element } = await opened(entries);
    await sendKeys({ press: 'End' });
    expect(host.focused?.getAttribute('aria-disabled')).to.equal('true');
    expect(host.focused?.textContent).to.contain('Only Anna can close it');
    await sendKeys({ press: 'Enter' });
    expect(ran).to.deep.equal([]);
    expect(element.open).to.equal(true);
  });

  it('stays open for a switch and shows what it did', async () => {
    let on = false;
    const { host } = await opened(() => [{ label: 'Hide comments', kind: 'switch', checked: on, run: () => (on = !on) }]);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => host.focused?.getAttribute('aria-checked') === 'true');
    expect(host.focused?.getAttribute('role')).to.equal('menuitemcheckbox');
  });

  it('stands under its button, along its start in either direction', async () => {
    const { host, element, button } = await opened(entries);
    const below = host.find('.pop').getBoundingClientRect();
    expect(below.top).to.be.at.least(button.getBoundingClientRect().bottom);
    expect(below.left).to.be.closeTo(button.getBoundingClientRect().left, 1);
    element.hide();
    host.dir = 'rtl';
    element.show();
    await waitUntil(() => host.focused?.classList.contains('mi'));
    expect(host.find('.pop').getBoundingClientRect().right).to.be.closeTo(button.getBoundingClientRect().right, 1);
  });

  it('tells its reason and does not open while it is refused', async () => {
    const host = await uiHost(() => menu({ label: 'More', trigger: '…', entries, refused: 'Nothing is selected' }));
    const element = host.find<ChatMenu>('chat-menu');
    await element.updateComplete;
    host.find('chat-menu > button').click();
    expect(element.open).to.equal(false);
    expect(host.find('[role=tooltip]').textContent).to.equal('Nothing is selected');
  });
});

describe('a popover', () => {
  it('takes the focus in, gives its body a way to close, and returns the focus', async () => {
    const host = await uiHost(() =>
      popover({
        label: 'Filters',
        trigger: 'Filters',
        look: 'btn',
        body: (close) => html`<input id="field" /><button id="apply" @click=${close}>Apply</button>`,
      }),
    );
    const element = host.find<ChatPopover>('chat-popover');
    await element.updateComplete;
    const button = host.find('chat-popover > button');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => host.focused?.id === 'field');
    expect(host.find('.pop').getAttribute('aria-label')).to.equal('Filters');
    host.find('#apply').click();
    expect(element.open).to.equal(false);
    expect(host.focused).to.equal(button);
  });
});
