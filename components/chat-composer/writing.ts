import type { Chat } from '../../src/chat.js';
import type { Composer, ComposerMode } from '../../src/composer/composer.js';
import type { Written } from '../../src/composer/early.js';
import { writable } from '../../src/composer/writable.js';
import { composerWords } from '../../src/composer/words.js';
import type { Say } from '../../src/i18n/words.js';
import type { Channel } from '../../src/model/channel.js';
import type { Dialog } from '../../src/model/dialog.js';
import type { Id } from '../../src/model/ids.js';
import type { Answer } from '../../src/permission/need.js';

export type ComposerSay = Say<keyof typeof composerWords.en>;
export type SendKey = 'enter' | 'mod-enter';

/** What the field and the buttons around it draw. */
export interface Writing {
  say: ComposerSay;
  composer: Written;
  mode: ComposerMode;
  /** The person answers customers. */
  operator: boolean;
  /** Something to know first, such as that sending reopens the dialog. */
  note?: string | undefined;
  ready: boolean;
  over: boolean;
  sendKey: SendKey;
  /** Files can be attached. */
  files: Answer;
  /** One file at a time, sent at once. */
  single: boolean;
  on: WritingActions;
}

/** How things stand in a dialog for whoever wants to write there: all that the box and the pill draw. */
export interface DialogWriting extends Writing {
  chat: Chat;
  composer: Composer;
  /** Whether this kind of message can be written. */
  answer: Answer;
  /** Comments can be written here. */
  comments: boolean;
  /** Undefined while the first message is still to make it. */
  dialog: Dialog | undefined;
  channel: Channel | undefined;
  /** The dialog can be closed with the message. */
  closes: boolean;
  /** Messages to be marked as read by hand. */
  unread: number | undefined;
}

export interface WritingActions {
  /** Draws the emoji picker once it is open. */
  emoji(close: () => void): unknown;
  /** `write` goes on to the field. */
  setMode(mode: ComposerMode, write: boolean): void;
  send(andClose: boolean): void;
  take(files: Iterable<File>): void;
  markRead(): void;
}

export interface WritingSettings {
  sendKey?: SendKey | undefined;
  readMode: 'auto' | 'manual';
  attach: 'several' | 'single';
}

/** A visitor's first words, while it is not known yet who is here and what they may do. */
export function earlyWriting(
  composer: Written,
  say: ComposerSay,
  { sendKey = 'enter', attach }: WritingSettings,
  on: WritingActions,
): Writing {
  return {
    say,
    composer,
    mode: 'message',
    operator: false,
    ready: composer.$ready.get(),
    over: false,
    sendKey,
    files: { allowed: false, reason: say('loading'), code: 'notLoaded' },
    single: attach === 'single',
    on,
  };
}

export function writingIn(chat: Chat, id: Id, settings: WritingSettings, on: WritingActions): DialogWriting {
  const { composer } = chat.dialog(id);
  const access = writable(chat, id);
  const comments = access.comment.allowed;
  const mode = comments ? composer.$mode.get() : 'message';
  const dialog = chat.dialogs.get(id);
  const operator = chat.$session.get()?.role === 'operator';
  const target = { dialogs: [id] };
  const read = settings.readMode === 'manual' ? chat.actions.offer('markRead', target) : undefined;
  return {
    chat,
    say: chat.say(composerWords),
    composer,
    mode,
    operator,
    answer: access[mode],
    comments,
    dialog,
    channel: chat.channel(dialog?.channelId ?? ''),
    note: access.note,
    ready: composer.$ready.get(),
    over: composer.$over.get(),
    sendKey: settings.sendKey ?? (operator ? 'mod-enter' : 'enter'),
    closes: operator && chat.actions.offer('close', target)?.answer.allowed === true,
    files: filesIn(chat, id, mode),
    single: settings.attach === 'single',
    unread: read?.answer.allowed ? Math.max(1, dialog?.my?.unread ?? 0) : undefined,
    on,
  };
}

/** A comment stays with us: it carries what no channel would. */
function filesIn(chat: Chat, id: Id, mode: ComposerMode): Answer {
  if (mode === 'comment') return chat.can({ method: 'files.upload' }, { dialogs: [] });
  return chat.can({ method: 'files.upload', channel: (can) => can.media, dialog: 'attach' }, { dialogs: [id] });
}
