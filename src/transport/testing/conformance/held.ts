import type { Change } from '../../../model/change.js';
import type { Dialog } from '../../../model/dialog.js';
import type { Id } from '../../../model/ids.js';
import type { Message } from '../../../model/message.js';
import { difference, plainDialog, plainMessage } from './plain.js';
import { show } from './verdict.js';

interface Entity {
  id: Id;
  revision: number;
}

/** What a viewer holds: a snapshot, and what events made of it, at its simplest. */
export class Held {
  readonly dialogs = new Map<Id, Dialog>();
  /** By dialog; of dialogs whose messages were fetched. */
  readonly messages = new Map<Id, Map<Id, Message>>();
  /** Set when the stream said that what is held may be behind. */
  stale = false;
  /** Entities that changed and kept their revision. */
  readonly unrevised: string[] = [];

  constructor(
    /** Whether revisions are promised, so that the lower of two is the older. */
    private readonly revisions: boolean,
  ) {}

  apply(change: Change): void {
    if (change.type === 'dialog') this.#put(this.dialogs, change.dialog, plainDialog);
    if (change.type === 'message') {
      const { message } = change;
      const held = this.messages.get(message.dialogId);
      if (held) this.#put(held, message, plainMessage);
    }
    if (change.type === 'dialog.gone') {
      this.dialogs.delete(change.id);
      this.messages.delete(change.id);
    }
    if (change.type === 'stale') this.stale = true;
  }

  #put<T extends Entity>(into: Map<Id, T>, entity: T, plain: (entity: T) => Record<string, unknown>): void {
    const before = into.get(entity.id);
    if (before && this.revisions) {
      if (entity.revision < before.revision) return;
      const fields = entity.revision === before.revision ? difference(plain(before), plain(entity)) : [];
      if (fields.length > 0) this.unrevised.push(`${entity.id} at revision ${entity.revision}: ${fields.join(', ')}`);
    }
    into.set(entity.id, entity);
  }

  /** In what this is not as a later snapshot, in words; undefined where they agree. */
  differsFrom(later: Held): string | undefined {
    for (const [id, dialog] of later.dialogs) {
      const mine = this.dialogs.get(id);
      if (!mine) return `dialog ${id} is in the list, and no event told of it`;
      const words = differs(`dialog ${id}`, plainDialog(dialog), plainDialog(mine));
      if (words) return words;
    }
    for (const id of this.dialogs.keys())
      if (!later.dialogs.has(id)) return `dialog ${id} is not in the list any more, and no 'dialog.gone' told of it`;
    for (const [dialogId, messages] of this.messages) {
      const words = messagesDiffer(later.messages.get(dialogId) ?? new Map<Id, Message>(), messages);
      if (words) return words;
    }
    return undefined;
  }
}

function messagesDiffer(later: ReadonlyMap<Id, Message>, mine: ReadonlyMap<Id, Message>): string | undefined {
  for (const [id, message] of later) {
    const held = mine.get(id);
    if (!held) return `message ${id} ("${wordsOf(message)}") is in the list, and no event told of it`;
    const words = differs(`message ${id}`, plainMessage(message), plainMessage(held));
    if (words) return words;
  }
  for (const [id, message] of mine)
    if (!later.has(id)) return `message ${id} ("${wordsOf(message)}") was told by an event, and is not in the list`;
  return undefined;
}

function differs(what: string, listed: Record<string, unknown>, told: Record<string, unknown>): string | undefined {
  const [field] = difference(listed, told);
  return field === undefined ? undefined : `${what}: ${field} is ${show(listed[field])} in the list and ${show(told[field])} by the events`;
}

/** The text of a message. */
export const wordsOf = ({ parts }: Message): string => parts.map((part) => (part.type === 'text' ? part.text : part.type)).join(' ');
