import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ChatComposer } from '../../components/chat-composer/chat-composer.js';
import { emojiGroups } from '../../components/chat-composer/emoji/emoji-list.js';
import { button, composerFor, field, lastText, part, press, type, until, WritingWorld } from './writing.js';

describe('emoji', () => {
  let world: WritingWorld;
  beforeEach(async () => {
    world = await WritingWorld.open();
  });
  afterEach(() => world.close());

  const search = (composer: ChatComposer) => composer.shadowRoot?.querySelector<HTMLInputElement>('chat-emoji-picker input') ?? undefined;
  const cell = (composer: ChatComposer, name: string) =>
    composer.shadowRoot?.querySelector<HTMLElement>(`[role=gridcell][aria-label="${name}"]`);
  const open = async (composer: ChatComposer) => {
    button(composer, 'Emoji').click();
    await until(() => composer.shadowRoot?.activeElement === search(composer) && search(composer), 'the search field');
  };

  it('opens a menu of emoji beside the field [F257]', async () => {
    const composer = await composerFor(world.chat(), 'elena');
    expect(search(composer)).to.equal(undefined);
    await open(composer);
    expect(part(composer, 'emoji')?.matches(':popover-open')).to.equal(true);
    expect(cell(composer, 'grinning face')).to.not.equal(null);
  });

  it('inserts the emoji where the caret is and goes on there [F080]', async () => {
    const composer = await composerFor(world.chat(), 'elena');
    await type(composer, 'Thank you!');
    field(composer).setSelectionRange(9, 9);
    await open(composer);
    cell(composer, 'grinning face')?.click();
    expect(field(composer).value).to.equal('Thank you😀!');
    expect(composer.shadowRoot?.activeElement).to.equal(field(composer));
    await sendKeys({ type: '.' });
    expect(field(composer).value).to.equal('Thank you😀.!');
  });

  it('sends a message with emoji [F138]', async () => {
    const composer = await composerFor(world.chat(), 'elena');
    await open(composer);
    cell(composer, 'grinning face')?.click();
    await press('Control', 'Enter');
    await until(async () => lastText(await world.arrived('elena')) === '😀', 'the message');
  });

  it('brings its own emoji, whatever the system offers [F081]', () => {
    const names = emojiGroups().map(({ name }) => name);
    expect(names).to.deep.equal(['smileys', 'people', 'nature', 'food', 'travel', 'activities', 'objects', 'symbols', 'flags']);
    expect(emojiGroups().flatMap(({ emoji }) => emoji).length).to.be.greaterThan(1800);
  });

  it('finds by the start of words and picks by keys alone', async () => {
    const composer = await composerFor(world.chat(), 'elena');
    await open(composer);
    await sendKeys({ type: 'light bul' });
    await until(() => cell(composer, 'light bulb')?.getAttribute('aria-selected') === 'true', 'the light bulb');
    expect(search(composer)?.getAttribute('aria-activedescendant')).to.equal(cell(composer, 'light bulb')?.id);
    await press('Enter');
    expect(field(composer).value).to.equal('💡');
  });

  it('is a grid: arrows move by rows and columns, and draw more as they go', async () => {
    const composer = await composerFor(world.chat(), 'elena');
    await open(composer);
    const active = () => composer.shadowRoot?.querySelector('[role=gridcell][aria-selected=true]')?.id;
    await press('ArrowDown');
    await until(() => active() === 'emoji-0-0', 'the first');
    await press('ArrowRight');
    await press('ArrowDown');
    await until(() => active() === 'emoji-1-1', 'the second row');
    for (let row = 0; row < 90; row++) await press('ArrowDown');
    await until(() => active() === 'emoji-91-1', 'a row of a later group');
  });

  it('remembers the ones used last', async () => {
    const composer = await composerFor(world.chat(), 'elena');
    await open(composer);
    await sendKeys({ type: 'package' });
    await until(() => cell(composer, 'package'), 'the parcel');
    await press('Enter');
    await open(composer);
    const first = await until(() => composer.shadowRoot?.querySelector('[role=rowgroup]'), 'the groups');
    expect(first.getAttribute('aria-label')).to.equal('Recent');
    expect(first.querySelector('[role=gridcell]')?.getAttribute('aria-label')).to.equal('package');
  });

  it('closes by Esc and gives the focus back', async () => {
    const composer = await composerFor(world.chat(), 'elena');
    await open(composer);
    await press('Escape');
    await until(() => search(composer) === undefined, 'the menu to close');
    expect(composer.shadowRoot?.activeElement).to.equal(button(composer, 'Emoji'));
  });
});
