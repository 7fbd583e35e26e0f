import type { Condition, Who } from './conditions.js';

/** One frame of the page: an element with its attributes, somebody's chat and the state its backend is in. */
export interface State {
  title: string;
  attributes?: Record<string, string>;
  condition?: Condition;
  who?: Who;
  /** The element makes a chat of its own when it wants one. */
  own?: boolean;
  /** For elements that adapt to their width. */
  width?: 'middle' | 'narrow';
}
export interface Section {
  tag: keyof HTMLElementTagNameMap;
  /** The style of its frames. */
  kind: 'list' | 'thread' | 'composer' | 'panel' | 'inbox' | 'widget';
  states: State[];
}

const dialog = (title: string, id: string, more: Partial<State> = {}): State => ({ title, attributes: { 'dialog-id': id }, ...more });
const around: State[] = [
  { title: 'Loading', attributes: { 'dialog-id': 'elena' }, condition: 'loading' },
  { title: 'Cannot be loaded', attributes: { 'dialog-id': 'elena' }, condition: 'failing' },
];

export const SECTIONS: Section[] = [
  {
    tag: 'chat-dialog-list',
    kind: 'list',
    states: [
      { title: 'My inbox', attributes: { tab: 'mine', 'dialog-id': 'elena' } },
      { title: 'Unassigned', attributes: { tab: 'unassigned' } },
      { title: 'Closed', attributes: { tab: 'closed' } },
      { title: 'All', attributes: { tab: 'all' } },
      { title: 'Blacklist', attributes: { tab: 'blacklist' }, who: 'ingrid' },
      { title: 'Preset: queue', attributes: { preset: 'queue' } },
      { title: 'Preset: people', attributes: { preset: 'people' } },
      { title: 'Preset: views', attributes: { preset: 'views' } },
      { title: 'Nothing here', attributes: { tab: 'mine' }, condition: 'empty' },
      { title: 'Loading', attributes: { tab: 'mine' }, condition: 'loading' },
      { title: 'Cannot be loaded', attributes: { tab: 'mine' }, condition: 'failing' },
    ],
  },
  {
    tag: 'chat-thread',
    kind: 'thread',
    states: [
      dialog('Pictures, a file, a voice message, a quote, a comment', 'elena'),
      dialog('Right to left', 'ilina'),
      dialog('Hebrew with Latin words and prices', 'noa'),
      dialog('As long as a message may be', 'ottoline'),
      dialog('Emoji, links and an endless word', 'kenji'),
      dialog('An album, a film, sounds and a file', 'sofia'),
      dialog('A bot with a card and buttons', 'amina'),
      dialog('A template, a form, an edit, a deletion, a part that is not known', 'pilar'),
      dialog('Every delivery status and reason of a failure', 'mateo'),
      dialog('The reply window has closed', 'yusuf'),
      dialog('Preview before taking', 'visitor-3c'),
      dialog('Handed over to a colleague', 'hugo'),
      dialog('Closed', 'tomas-2'),
      dialog('Blocked', 'rex'),
      dialog('What people paste to break a chat', 'mallory'),
      { title: 'No dialog' },
      ...around,
      dialog('No connection', 'jonas', { condition: 'offline' }),
    ],
  },
  {
    tag: 'chat-composer',
    kind: 'composer',
    states: [
      dialog('Reply', 'elena'),
      dialog('A channel without attachments, 480 characters', 'greta'),
      dialog('The reply window has closed', 'yusuf'),
      dialog('Take it first', 'visitor-3c'),
      dialog('With a colleague', 'hugo'),
      dialog('Blocked', 'rex'),
      dialog('Closed: writing opens it again', 'tomas-2'),
      dialog('No connection', 'elena', { condition: 'offline' }),
    ],
  },
  {
    tag: 'customer-panel',
    kind: 'panel',
    states: [
      dialog('Pinned to you', 'elena'),
      dialog('Pinned to a colleague', 'beatrix'),
      dialog('For a supervisor', 'beatrix', { who: 'ingrid' }),
      dialog('Two cards of one person', 'tomas'),
      dialog('Hardly anything known', 'visitor-3c'),
      dialog('Blocked', 'rex'),
      dialog('What people paste to break a panel', 'mallory'),
      { title: 'No dialog' },
      ...around,
    ],
  },
  {
    tag: 'chat-inbox',
    kind: 'inbox',
    states: [
      dialog('Three panes', 'elena'),
      dialog('Two panes', 'elena', { width: 'middle' }),
      { title: 'One pane', width: 'narrow' },
      { title: 'No dialogs', condition: 'empty' },
      dialog('No connection', 'jonas', { condition: 'offline' }),
      { title: 'The token has expired', condition: 'refused' },
    ],
  },
  {
    tag: 'live-chat-widget',
    kind: 'widget',
    states: [
      { title: 'Launcher', who: 'visitor-new' },
      { title: 'Home', attributes: { open: '' }, who: 'visitor-new' },
      { title: 'Asks for consent', attributes: { open: '', consent: 'required', 'privacy-url': '/shop#privacy' }, own: true },
      { title: 'Home, with a conversation', attributes: { open: '' }, who: 'demo-customer-c-visitor-8f' },
      { title: 'No connection', attributes: { open: '' }, who: 'visitor-new', condition: 'offline' },
    ],
  },
];
