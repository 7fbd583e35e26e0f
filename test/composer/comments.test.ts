import { expect } from '@open-wc/testing';
import { button, composerFor, field, file, part, parts, press, text, type, until, WritingWorld } from './writing.js';

describe('comments', () => {
  let world: WritingWorld;
  beforeEach(async () => {
    world = await WritingWorld.open();
  });
  afterEach(() => world.close());

  const mode = (composer: Element, name: string) => parts(composer, 'composer-mode').find((tab) => text(tab) === name);

  it('switches to Comment beside the field and goes on to the field [F186]', async () => {
    const composer = await composerFor(world.chat(), 'elena');
    mode(composer, 'Comment')?.click();
    await until(() => mode(composer, 'Comment')?.getAttribute('aria-selected') === 'true', 'Comment');
    await until(() => composer.shadowRoot?.activeElement === field(composer), 'the focus in the field');
    expect(text(part(composer, 'composer-send'))).to.equal('Add comment');
    expect(mode(composer, 'Comment')?.part.contains('current')).to.equal(true);
  });

  it('turns the box yellow in comment mode [F188]', async () => {
    const composer = await composerFor(world.chat(), 'elena');
    const ground = () => getComputedStyle(part(composer, 'composer-box') as HTMLElement).backgroundColor;
    const before = ground();
    composer.style.setProperty('--chat-duration-2', '0s');
    mode(composer, 'Comment')?.click();
    await until(() => part(composer, 'composer-box')?.part.contains('comment'), 'the state');
    expect(ground()).to.not.equal(before);
    composer.style.setProperty('--chat-color-comment', 'rgb(255, 240, 120)');
    expect(ground()).to.equal('rgb(255, 240, 120)');
  });

  it('writes a comment that stays with the team [F184]', async () => {
    const composer = await composerFor(world.chat(), 'elena');
    mode(composer, 'Comment')?.click();
    await type(composer, 'Two of them are in Rotterdam');
    await press('Control', 'Enter');
    const comment = await until(async () => (await world.arrived('elena')).findLast(({ kind }) => kind === 'comment'), 'the comment');
    expect(comment.parts).to.deep.equal([{ type: 'text', text: 'Two of them are in Rotterdam' }]);
  });

  it('attaches to a comment what the channel would not take [F185]', async () => {
    const chat = world.chat();
    const composer = await composerFor(chat, 'priya');
    mode(composer, 'Comment')?.click();
    chat.dialog('priya').composer.addFiles([file('plan.mp4', 'video/mp4')]);
    await until(() => text(part(composer, 'composer-attachment')).includes('plan.mp4'), 'the file');
    expect(part(composer, 'composer-attachment')?.part.contains('error')).to.equal(false);
    button(composer, 'Add comment').click();
    const comment = await until(async () => (await world.arrived('priya')).findLast(({ kind }) => kind === 'comment'), 'the comment');
    expect(comment.parts[0]?.type).to.equal('file');
  });

  it('checks files again when a comment becomes a reply', async () => {
    const chat = world.chat();
    const composer = await composerFor(chat, 'priya');
    mode(composer, 'Comment')?.click();
    chat.dialog('priya').composer.addFiles([file('plan.mp4', 'video/mp4')]);
    await until(() => part(composer, 'composer-attachment'), 'the file');
    mode(composer, 'Reply')?.click();
    await until(() => part(composer, 'composer-attachment')?.part.contains('error'), 'the refusal');
    expect(chat.dialog('priya').composer.$files.get()).to.deep.equal([]);
  });

  it('is a tab list whose arrows lead to the other tab', async () => {
    const composer = await composerFor(world.chat(), 'elena');
    mode(composer, 'Reply')?.focus();
    await press('ArrowRight');
    await until(() => mode(composer, 'Comment')?.getAttribute('aria-selected') === 'true', 'Comment');
    expect(text(composer.shadowRoot?.activeElement)).to.equal('Comment');
  });

  it('gives visitors nothing to choose', async () => {
    const visitor = world.chat('a-visitor');
    const composer = await composerFor(visitor, 'parleykit:new');
    expect(part(composer, 'composer-mode')).to.equal(null);
  });
});
