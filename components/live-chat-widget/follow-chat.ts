import type { ReadableAtom } from 'nanostores';
import type { Chat } from '../../src/chat.js';
import type { ChatEvent } from '../../src/core/feature.js';
import { formats } from '../../src/core/formats.js';
import type { Format } from '../../src/i18n/format.js';
import { outbox } from '../../src/dialog-session.js';
import type { DialogList } from '../../src/dialogs/dialog-list.js';
import { dialogLists } from '../../src/dialogs/lists.js';
import { NEW_DIALOG } from '../../src/model/ids.js';
import { site, type Site } from '../../src/widget/site.js';
import type { ChatHears } from './own-chat.js';

/** What the widget shows of a chat: the visitor's conversations, newest first, and the site they are on. */
export interface Followed {
  readonly chat: Chat;
  readonly dialogs: DialogList;
  readonly site: Site;
  readonly $format: ReadableAtom<Format>;
  stop(): void;
}

export function followChat(chat: Chat, hears: ChatHears & { event(event: ChatEvent): void }): Followed {
  const { list, release } = chat.use(dialogLists).open({ tab: 'all', sort: 'activity' });
  const stops = [
    release,
    chat.use(outbox).onSettled(({ entry, message }) => {
      if (entry.dialogId === NEW_DIALOG) hears.began(message.dialogId);
    }),
    chat.on((event) => hears.event(event)),
    list.$version.listen(() => hears.listed()),
  ];
  return { chat, dialogs: list, site: chat.use(site), $format: chat.use(formats), stop: () => stops.forEach((stop) => stop()) };
}
