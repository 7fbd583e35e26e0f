import { expect } from '@open-wc/testing';
import 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Chat } from '../../src/chat.js';
import { button, composerFor, file, panelFor, part, parts, until, WritingWorld } from '../customer/panel.js';

declare const axe: { run(element: Element): Promise<AxeResults> };

/** What axe finds in an element, in words. */
async function found(element: Element): Promise<string[]> {
  await Promise.all(element.getAnimations({ subtree: true }).map(({ finished }) => finished.catch(() => undefined)));
  const { violations } = await axe.run(element);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

for (const theme of ['light', 'dark']) {
  for (const dir of ['ltr', 'rtl']) {
    describe(`composer and panel, ${theme}, ${dir}`, () => {
      let world: WritingWorld;
      let chat: Chat;
      beforeEach(async () => {
        document.documentElement.style.setProperty('color-scheme', theme);
        // Colours are measured when they have arrived.
        document.documentElement.style.setProperty('--chat-duration-1', '0s');
        document.documentElement.style.setProperty('--chat-duration-2', '0s');
        document.documentElement.dir = dir;
        document.body.style.setProperty('background', theme === 'dark' ? '#16171a' : '#ffffff');
        world = await WritingWorld.open();
        chat = world.chat();
      });
      afterEach(() => {
        world.close();
        document.documentElement.dir = '';
        document.documentElement.removeAttribute('style');
        document.body.style.removeProperty('background');
      });

      it('passes axe while a message is written, with files and the emoji grid', async () => {
        const composer = await composerFor(chat, 'elena', { readMode: 'manual' });
        chat.dialog('elena').composer.setText('Hello');
        chat.dialog('elena').composer.addFiles([file('a.pdf', 'application/pdf'), file('b.jpg', 'image/jpeg', 9e6)]);
        await until(() => parts(composer, 'composer-attachment').length === 2, 'the files');
        button(composer, 'Emoji').click();
        await until(() => composer.shadowRoot?.querySelector('[role=gridcell]'), 'the emoji');
        expect(await found(composer)).to.deep.equal([]);
      });

      it('passes axe in comment mode and as a pill', async () => {
        const composer = await composerFor(chat, 'elena');
        chat.dialog('elena').composer.setMode('comment');
        chat.dialog('elena').composer.setText('For the team');
        await until(() => part(composer, 'composer-box')?.part.contains('comment'), 'the comment');
        expect(await found(composer)).to.deep.equal([]);
        chat.dialog('elena').composer.setMode('message');
        const line = await composerFor(chat, 'elena', { variant: 'pill' });
        expect(await found(line)).to.deep.equal([]);
      });

      it('passes axe in the panel, while it is read and while it is edited', async () => {
        const panel = await panelFor(chat, 'elena');
        await until(() => part(panel, 'panel-note'), 'the notes');
        expect(await found(panel)).to.deep.equal([]);
        for (const name of ['Edit name', 'Edit Phone', 'Add note', 'Add tag']) button(panel, name).click();
        await until(() => panel.shadowRoot?.querySelector('[role=option]'), 'the tags');
        expect(await found(panel)).to.deep.equal([]);
      });
    });
  }
}
