import { expect, fixture, html } from '@open-wc/testing';
import { tokens } from '../../components/base/tokens.styles.js';
import { uiHost, type UiHost } from './ui-host.js';

const color = (host: UiHost, token: string) => {
  const probe = host.find('.base');
  probe.style.setProperty('background-color', `var(${token})`);
  return getComputedStyle(probe).backgroundColor;
};

describe('tokens', () => {
  it('derive the palette again on each element from its own accent', async () => {
    const green = await fixture<UiHost>(html`<test-ui-host></test-ui-host>`);
    const red = await uiHost();
    green.style.setProperty('--chat-accent', 'oklch(0.6 0.15 150)');
    red.style.setProperty('--chat-accent', 'oklch(0.6 0.15 25)');
    expect(color(green, '--_accent-soft')).to.equal('oklch(0.955 0.024 150)');
    expect(color(red, '--_accent-soft')).to.equal('oklch(0.955 0.024 25)');
  });

  it('let a role be replaced on the page, and an element within follow', async () => {
    const host = await uiHost(() => html`<test-ui-host id="inner"></test-ui-host>`);
    host.style.setProperty('--chat-color-surface', 'rgb(1, 2, 3)');
    await host.find<UiHost>('#inner').updateComplete;
    expect(color(host.find('#inner'), '--_surface')).to.equal('rgb(1, 2, 3)');
  });

  it('flip the text on the accent, so that a yellow brand stays readable', async () => {
    const host = await uiHost();
    host.style.setProperty('--chat-accent', 'oklch(0.84 0.17 88)');
    expect(color(host, '--_on-accent')).to.match(/^oklch\(0\.16 /);
    host.style.setProperty('--chat-accent', 'oklch(0.3 0.1 262)');
    expect(color(host, '--_on-accent')).to.match(/^oklch\(1 /);
  });

  it('follow the colour scheme of the page unless the element has a theme', async () => {
    const host = await uiHost();
    const light = color(host, '--_surface');
    host.style.setProperty('color-scheme', 'dark');
    const dark = color(host, '--_surface');
    host.style.removeProperty('color-scheme');
    host.setAttribute('theme', 'dark');
    expect(dark).not.to.equal(light);
    expect(color(host, '--_surface')).to.equal(dark);
  });

  it('make elements within compact too', async () => {
    const host = await uiHost(() => html`<test-ui-host id="inner"></test-ui-host>`);
    const inner = host.find<UiHost>('#inner');
    await inner.updateComplete;
    const height = () => {
      inner.find('.base').style.setProperty('height', 'var(--_header)');
      return getComputedStyle(inner.find('.base')).height;
    };
    expect(height()).to.equal('56px');
    host.setAttribute('density', 'compact');
    expect(height()).to.equal('48px');
  });

  it('keep to the size, display and hiddenness a page gives an element', async () => {
    const host = await uiHost();
    host.className = 'placed';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.placed { display: grid; width: 123px; height: 45px; position: static }');
    document.adoptedStyleSheets.push(sheet);
    const style = getComputedStyle(host);
    expect([style.display, style.width, style.height, style.position]).to.deep.equal(['grid', '123px', '45px', 'static']);
    document.adoptedStyleSheets.pop();
    host.hidden = true;
    expect(getComputedStyle(host).display).to.equal('none');
  });

  it('keep the text of the page out', async () => {
    const host = await uiHost(() => html`<p id="p">x</p>`);
    for (const [name, value] of Object.entries({
      'font-size': '40px',
      'line-height': '3',
      'letter-spacing': '9px',
      'text-transform': 'uppercase',
      'text-align': 'center',
      'font-style': 'italic',
      'white-space': 'pre',
      'text-indent': '30px',
    }))
      host.style.setProperty(name, value);
    const style = getComputedStyle(host.find('#p'));
    expect([
      style.fontSize,
      style.letterSpacing,
      style.textTransform,
      style.textAlign,
      style.fontStyle,
      style.whiteSpace,
      style.textIndent,
    ]).to.deep.equal(['13px', 'normal', 'none', 'start', 'normal', 'normal', '0px']);
  });

  it('are all listed in themes/tokens.css, and nothing else is', async () => {
    const listed = (await (await fetch('/themes/tokens.css')).text()).match(/--chat-[a-z0-9-]+/g);
    const declared = tokens
      .flatMap((sheet) => sheet.cssText.match(/var\(\s*--chat-[a-z0-9-]+/g) ?? [])
      .map((text) => text.replace(/var\(\s*/, ''));
    expect([...new Set(listed)].sort()).to.deep.equal([...new Set(declared)].sort());
  });
});
