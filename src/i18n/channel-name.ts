import { channelWords } from './channel-words.js';
import type { Catalogue, Say } from './words.js';

type Kind = keyof typeof channelWords.en;

interface Speaker {
  say<K extends string>(catalogue: Catalogue<K>): Say<K>;
}

/** What people call a kind of channel, such as `WhatsApp` for `whatsapp`; undefined for a kind nobody has named. */
export const channelKind = (chat: Speaker, type: string): string | undefined =>
  Object.hasOwn(channelWords.en, type) ? chat.say(channelWords)(type as Kind) : undefined;

/** A channel by the name its owner gave it, else by its kind. */
export const channelName = (chat: Speaker, { name, type }: { name?: string; type: string }): string =>
  name ?? channelKind(chat, type) ?? type;
