import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { avatar } from '../../components/ui/avatar.js';
import { badge } from '../../components/ui/badge.js';
import { channelMark } from '../../components/ui/channel-mark.js';
import { initials } from '../../components/ui/initials.js';
import { tag } from '../../components/ui/tag.js';
import { uiHost } from './ui-host.js';

describe('initials', () => {
  for (const [name, letters] of Object.entries({
    'Elena Marsh': 'EM',
    ellie_m: 'E',
    'Visitor 8F-2041': '8F',
    'Ana María de la Cruz': 'AC',
    '🌻 Marta': 'M',
    '+31 97 0101': '31',
    'ÿves d’Île': 'ŸD',
    'e\u0301mile zola': 'E\u0301Z',
    '\u202eAnna Kovač': 'AK',
    'أنا كوفاتش': 'أك',
    '…': '',
  })) {
    it(`of "${name}" are "${letters}"`, () => expect(initials(name)).to.equal(letters));
  }
});

describe('an avatar', () => {
  it('gives somebody the same hue every time', async () => {
    const host = await uiHost(() => html`${avatar({ id: 'a', name: 'A' })}${avatar({ id: 'a', name: 'B' })}`);
    const [first, second] = [...host.renderRoot.querySelectorAll('.av')].map((found) => getComputedStyle(found).backgroundColor);
    expect(first).to.equal(second);
  });

  it('falls back to the initials when the picture cannot be loaded', async () => {
    const host = await uiHost(() => avatar({ id: 'a', name: 'Elena Marsh', avatarUrl: 'data:image/png;base64,AAAA' }));
    await waitUntil(() => host.find('img').hidden, 'the picture has failed', { timeout: 8000 });
    expect(host.find('.av').textContent).to.contain('EM');
  });

  it('never loads a picture from an address that could run', async () => {
    const host = await uiHost(() => avatar({ id: 'a', name: 'E', avatarUrl: 'data:image/svg+xml,<svg onload="alert(1)"/>' }));
    expect(host.renderRoot.querySelector('img')).to.equal(null);
  });

  it('is decoration beside a name and an image with a name alone', async () => {
    const host = await uiHost(
      () => html`${avatar({ id: 'a', name: 'Elena' })}${avatar({ id: 'b', name: 'Marco' }, { named: true, size: 28 })}`,
    );
    const [silent, named] = [...host.renderRoot.querySelectorAll('.av')];
    expect(silent?.getAttribute('aria-hidden')).to.equal('true');
    expect(named?.getAttribute('aria-label')).to.equal('Marco');
    expect(named?.getBoundingClientRect().width).to.equal(28);
  });
});

describe('small marks', () => {
  it('count to 99 and then say 99+', async () => {
    const host = await uiHost(() => html`${badge(0)}${badge(7, { label: 'unread' })}${badge(1284)}${badge(0, { quiet: true })}`);
    expect([...host.renderRoot.querySelectorAll('.badge')].map((found) => found.textContent.trim())).to.deep.equal([
      'unread 7',
      '99+',
      '0',
    ]);
  });

  it('colour the dot of a tag by a name of ours or any colour, and load nothing', async () => {
    const host = await uiHost(
      () =>
        html`${tag({ name: 'VIP', color: 'violet' })}${tag({ name: 'x', color: 'rgb(1, 2, 3)' })}${tag({ name: 'y', color: 'url(/beacon)' })}`,
    );
    const dots = [...host.renderRoot.querySelectorAll('.tag')].map((found) => getComputedStyle(found, '::before'));
    expect(dots[0]?.backgroundColor).to.equal('oklch(0.58 0.16 295)');
    expect(dots[1]?.backgroundColor).to.equal('rgb(1, 2, 3)');
    expect(dots[2]?.backgroundImage).to.equal('none');
  });

  it('draw a channel nobody has drawn as a chat, and say its name', async () => {
    const host = await uiHost(() => channelMark('pigeon-post', 'Pigeons'));
    expect(host.find('.chd').className).to.contain('c-web');
    expect(host.find('.vh').textContent).to.equal('Pigeons');
  });
});
