import { expect } from '@open-wc/testing';
import { logLine } from '../../src/thread/log-line.js';
import { piecesText } from '../../src/i18n/pieces.js';
import type { Message } from '../../src/model/message.js';
import { logWords, type LogWord } from '../../src/thread/log-words.js';
import { closeThreads, openThread, textOf, type OpenThread } from './open-thread.js';

describe('lines of the log in a thread', () => {
  let open: OpenThread;
  afterEach(closeThreads);
  const act = (run: () => Promise<unknown> | undefined) => run();
  const dialogs = () => open.chat.transport.dialogs;
  const context = () => ({ ...open.chat.context(), key: crypto.randomUUID() });

  it('tells who closed and who opened the dialog [F036, F037]', async () => {
    open = await openThread('mateo');
    await act(() => dialogs()?.setStatus?.('mateo', 'closed', context()));
    await open.shows('Anna Kovač closed the dialog');
    await act(() => dialogs()?.setStatus?.('mateo', 'open', context()));
    await open.shows('Anna Kovač opened the dialog again');
    const last = open.parts('message-system').at(-1);
    expect(textOf(last)).to.match(/^Anna Kovač opened the dialog again · \d\d:\d\d$/);
    expect(last?.querySelector('svg')).to.be.an.instanceOf(SVGElement);
  });

  it('tells to whom the dialog was handed [F038]', async () => {
    open = await openThread('mateo');
    await act(() => dialogs()?.assign?.('mateo', { operatorId: 'marco' }, context()));
    await open.shows('Anna Kovač assigned the dialog to Marco Ricci');
  });

  it('tells who started the dialog, to colleagues who look on [F117]', async () => {
    open = await openThread('visitor-3c');
    await act(() => open.world.transportFor('marco').dialogs?.take?.('visitor-3c', context()));
    await open.shows('Marco Ricci started the dialog');
  });

  it('sets the steps of an automation apart [F283]', async () => {
    open = await openThread('amina');
    expect(textOf(open.part('message-log'))).to.match(/^Sales plan Order updates: subscribed\s?\d\d:\d\d$/);
  });
});

describe('the words of a line of the log', () => {
  const say = (key: LogWord): string => logWords.en[key];
  const line = (code: string, params?: Record<string, unknown>, text?: string, name: string | null = 'Anna') => {
    const author = name === null ? { kind: 'system' as const, id: 's' } : { kind: 'operator' as const, id: 'anna', name };
    const parts: Message['parts'] = [{ type: 'log', code, ...(params && { params }), ...(text !== undefined && { text }) }];
    return logLine(say, { id: 'm', revision: 1, dialogId: 'd', sortKey: 1, at: 0, author, kind: 'event', parts }, (id) =>
      id === 'wa' ? 'WhatsApp' : undefined,
    );
  };

  it('names both sides of a handover', () => {
    expect(piecesText(line('dialog.assigned', { operator: 'Marco', from: 'Priya' }).pieces)).to.equal(
      'Anna reassigned the dialog from Priya to Marco',
    );
    expect(piecesText(line('dialog.assigned', { group: 'Front desk', from: 'Anna' }).pieces)).to.equal(
      'Anna assigned the dialog to Front desk',
    );
  });

  it('leaves no gap where a name is not known', () => {
    expect(piecesText(line('dialog.closed', {}, '', null).pieces)).to.equal('Dialog closed');
    expect(piecesText(line('dialog.created', { channelId: 'wa' }).pieces)).to.equal('Dialog opened in WhatsApp');
    expect(piecesText(line('dialog.created').pieces)).to.equal('Dialog opened');
  });

  it('shows a code that is newer than it by the text that came with it', () => {
    expect(piecesText(line('dialog.teleported', {}, 'Anna teleported the dialog').pieces)).to.equal('Anna teleported the dialog');
    expect(piecesText(line('dialog.teleported').pieces)).to.equal('dialog.teleported');
  });

  it('keeps names apart from our own words, so that they can be isolated', () => {
    expect(line('dialog.closed').pieces).to.deep.equal([{ name: 'Anna' }, ' closed the dialog']);
  });
});
