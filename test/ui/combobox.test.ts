import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { Combobox } from '../../components/ui/combobox.js';
import { uiHost, type UiHost } from './ui-host.js';

const people = ['Anna', 'Marco', 'Ingrid'];

describe('a list steered from a text field', () => {
  let host: UiHost;
  let picked: string[];
  let shown: readonly string[];
  let box: Combobox;

  beforeEach(async () => {
    picked = [];
    shown = people;
    host = await uiHost();
    box = new Combobox(host, {
      id: 'mentions',
      count: () => shown.length,
      pick: (index) => picked.push(shown[index] ?? ''),
      close: () => {
        shown = [];
        host.requestUpdate();
      },
    });
    host.view = () =>
      html`<input
          role="combobox"
          aria-expanded=${shown.length > 0}
          aria-controls=${box.listId}
          aria-activedescendant=${box.activeId}
          @keydown=${(event: KeyboardEvent) => box.keydown(event)}
        />${box.list('People', shown)}`;
    host.requestUpdate();
    await host.updateComplete;
    host.find('input').focus();
  });
  const active = () =>
    host.renderRoot.querySelector(`[id="${host.find('input').getAttribute('aria-activedescendant')}"]`)?.textContent.trim();

  it('moves through the options while the field keeps the focus, and picks with Enter', async () => {
    expect(active()).to.equal('Anna');
    await sendKeys({ press: 'ArrowDown' });
    await host.updateComplete;
    expect(active()).to.equal('Marco');
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowUp' });
    await host.updateComplete;
    expect(active()).to.equal('Ingrid');
    expect(host.find('[aria-selected=true]').textContent.trim()).to.equal('Ingrid');
    await sendKeys({ press: 'Enter' });
    expect(picked).to.deep.equal(['Ingrid']);
    expect(host.focused).to.equal(host.find('input'));
  });

  it('closes with Esc and keeps the text', async () => {
    await sendKeys({ type: '@m' });
    await sendKeys({ press: 'Escape' });
    await host.updateComplete;
    expect(host.find<HTMLInputElement>('input').value).to.equal('@m');
    expect(host.find('input').hasAttribute('aria-activedescendant')).to.equal(false);
  });

  it('leaves Enter to the input method while it composes', () => {
    const enter = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, cancelable: true });
    expect(box.keydown(enter)).to.equal(false);
    expect(picked).to.deep.equal([]);
  });

  it('keeps the active option within a list that has become shorter', async () => {
    await sendKeys({ press: 'ArrowUp' });
    shown = ['Anna'];
    host.requestUpdate();
    await host.updateComplete;
    expect(active()).to.equal('Anna');
  });
});
