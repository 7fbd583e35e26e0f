import { atom, computed, type ReadableAtom } from 'nanostores';
import type { Core } from '../core/feature.js';
import type { FileProblem } from '../files/file-rules.js';
import type { Uploads } from '../files/upload-queue.js';
import type { SendDraft } from '../model/draft.js';
import type { DialogStatus } from '../model/dialog.js';
import type { ClientId, Id, Millis } from '../model/ids.js';
import type { Part } from '../model/part.js';
import type { Refusal } from '../permission/need.js';
import type { Typing } from '../presence/typing.js';
import type { Outbox } from '../outbox/outbox.js';
import { countText, DEFAULT_MAX_CHARS } from './count.js';
import { drafts } from './drafts.js';

export type ComposerMode = 'message' | 'comment';

/** A file that was not taken, and why. */
export interface RefusedFile {
  readonly name: string;
  readonly type: string;
  readonly problem: FileProblem;
}

/** What is being written in one dialog. It outlives the element, so switching dialogs keeps it. */
export interface Composer {
  readonly $text: ReadableAtom<string>;
  readonly $mode: ReadableAtom<ComposerMode>;
  /** Id of the message that is quoted. */
  readonly $quote: ReadableAtom<Id | undefined>;
  /** Local ids of files in the order they were picked. */
  readonly $files: ReadableAtom<readonly string[]>;
  /** Files that were not taken the last time, for the person to read. */
  readonly $refused: ReadableAtom<readonly RefusedFile[]>;
  /** Why the last attempt to send was stopped; nothing written is lost. */
  readonly $refusal: ReadableAtom<Refusal | undefined>;
  /** Characters as the channel counts them, and the most it takes. */
  readonly $count: ReadableAtom<{ count: number; max: number }>;
  /** Whether there is more than fits. */
  readonly $over: ReadableAtom<boolean>;
  /** Whether there is something to send that fits. */
  readonly $ready: ReadableAtom<boolean>;
  /** When the text was written, as its draft keeps it. */
  readonly writtenAt: Millis | undefined;
  setText(text: string): void;
  setMode(mode: ComposerMode): void;
  quote(messageId: Id | undefined): void;
  /** Takes files that the channel allows; the others are named in `$refused`. */
  addFiles(files: Iterable<File>): void;
  removeFile(id: string): void;
  /** Takes one file that was not taken off the list, or all of them. */
  dismissRefused(file?: RefusedFile): void;
  dismissRefusal(): void;
  /** Hands what is written to the outbox and starts anew. Resolves with nothing when there was nothing to send or a check refused. */
  submit(options?: { thenStatus?: DialogStatus }): Promise<ClientId | undefined>;
  /** Sends one file at once, by itself; what is written stays [F126]. Resolves with nothing when the file was not taken. */
  sendFile(file: File): Promise<ClientId | undefined>;
  /** Goes on with what was being written for a dialog that did not exist yet. */
  takeOver(from: Composer): void;
}

/** Where the message goes: into a dialog, or into one that it opens. */
export type ComposerTarget = SendDraft['to'];

/** What a composer hands things to. */
export interface ComposerPartners {
  readonly outbox: Outbox;
  readonly files: Uploads;
  readonly signs: Typing;
}

export function createComposer(
  chat: Core,
  dialogId: Id,
  { outbox, files, signs }: ComposerPartners,
  target: ComposerTarget = { dialogId },
): Composer {
  const kept = chat.use(drafts);
  const draft = kept.get(dialogId);
  const $text = atom(draft?.text ?? '');
  const $mode = atom<ComposerMode>(draft?.mode ?? 'message');
  const $quote = atom<Id | undefined>(draft?.quote);
  const $files = atom<readonly string[]>([]);
  const $refused = atom<readonly RefusedFile[]>([]);
  const $refusal = atom<Refusal | undefined>();
  const $dialog = chat.dialogs.$one(dialogId);

  const channel = () => {
    const id = 'open' in target ? target.open.channelId : chat.dialogs.get(dialogId)?.channelId;
    return id === undefined ? undefined : chat.channel(id);
  };
  const $count = computed([$text, $mode, $dialog, chat.$session], (text, mode) => {
    const rules = mode === 'message' ? channel()?.capabilities.text : undefined;
    return { count: countText(text, rules?.countBy), max: rules?.maxChars ?? DEFAULT_MAX_CHARS };
  });
  const $over = computed($count, ({ count, max }) => count > max);
  const $ready = computed([$text, $files, $over], (text, picked, over) => (text.trim() !== '' || picked.length > 0) && !over);

  // What was kept is known late, when it is known who is here; and it may be written in another tab.
  const stop = kept.$one(dialogId).listen((now) => {
    const text = now?.text ?? '';
    if (text.trim() !== $text.get().trim()) $text.set(text);
    if (now) $mode.set(now.mode);
    $quote.set(now?.quote);
  });
  chat.signal.addEventListener('abort', stop);

  const keep = () => {
    const text = $text.get();
    const quote = $quote.get();
    const empty = text.trim() === '' && quote === undefined;
    const before = kept.get(dialogId);
    const at = before?.text === text ? before.at : chat.clock.now();
    kept.set(dialogId, empty ? undefined : { text, mode: $mode.get(), at, ...(quote !== undefined && { quote }) });
  };
  /** Takes what has left out of the box; what was written while a check ran stays. */
  const clear = (text: string, ids: readonly string[]) => {
    const now = $text.get();
    $text.set(now.startsWith(text) ? now.slice(text.length) : now);
    $quote.set(undefined);
    $files.set($files.get().filter((id) => !ids.includes(id)));
    $refusal.set(undefined);
    keep();
  };

  const partsOf = (text: string, ids: readonly string[]): Part[] => {
    const media: Part[] = ids.flatMap((id): Part[] => {
      const upload = files.get(id);
      if (!upload) return [];
      const { file, previewUrl } = upload;
      return [
        {
          type: 'file',
          file: {
            id,
            name: file.name,
            mime: file.type || 'application/octet-stream',
            bytes: file.size,
            ...(previewUrl !== undefined && { url: previewUrl }),
          },
        },
      ];
    });
    return text === '' ? media : [...media, { type: 'text', text }];
  };

  /** Runs the checks and hands a message over; one at a time, since a second press while they run must not send twice. */
  const post = async (text: string, ids: readonly string[], options: Omit<SendDraft, 'clientId' | 'parts' | 'to'>, sent: () => void) => {
    if (posting) return undefined;
    posting = true;
    try {
      const kind = $mode.get();
      const parts = partsOf(text, ids);
      const refusal = kind === 'message' ? await chat.beforeSend({ dialogId, parts }) : undefined;
      if (refusal) {
        $refusal.set(refusal);
        return undefined;
      }
      // Where a channel has no captions, files and text leave one after the other.
      const apart = kind === 'message' && channel()?.capabilities.captionWithMedia === false && ids.length > 0 && text !== '';
      if (apart) await outbox.send(dialogId, { to: target, kind, parts: partsOf('', ids) }, ids);
      const clientId = await outbox.send(
        dialogId,
        { to: target, kind, ...options, parts: apart ? partsOf(text, []) : parts },
        apart ? [] : ids,
      );
      sent();
      return clientId;
    } finally {
      posting = false;
    }
  };
  let posting = false;

  /** Adds a file that the channel takes; what it does not take is named. */
  const take = (file: File, beside: readonly File[]): string | undefined => {
    const problem = files.check(file, $mode.get() === 'comment' ? undefined : channel(), beside);
    if (!problem) return files.add(file, dialogId);
    refuse(file, problem);
    return undefined;
  };
  const refuse = ({ name, type }: File, problem: FileProblem) => $refused.set([...$refused.get(), { name, type, problem }]);
  const picked = () => $files.get().flatMap((id) => files.get(id) ?? []);

  const removeFile = (id: string) => {
    files.release(id);
    $files.set($files.get().filter((other) => other !== id));
  };

  const composer: Composer = {
    $text,
    $mode,
    $quote,
    $files,
    $refused,
    $refusal,
    $count,
    $over,
    $ready,
    get writtenAt() {
      return kept.get(dialogId)?.at;
    },
    setText(text) {
      if (text === $text.get()) return;
      $text.set(text);
      $refusal.set(undefined);
      keep();
      if (text.trim() === '') signs.stopped(dialogId);
      else signs.pressed(dialogId, $mode.get() === 'comment' ? 'internal' : 'customer');
    },
    setMode(mode) {
      if (mode === $mode.get()) return;
      $mode.set(mode);
      keep();
      // A comment carries any file; the channel may not.
      for (const { id, file } of mode === 'message' ? picked() : []) {
        const problem = files.check(file, channel());
        if (!problem) continue;
        refuse(file, problem);
        removeFile(id);
      }
    },
    quote(messageId) {
      $quote.set(messageId);
      keep();
    },
    addFiles(added) {
      $refused.set([]);
      for (const file of added) {
        const id = take(
          file,
          picked().map((upload) => upload.file),
        );
        if (id !== undefined) $files.set([...$files.get(), id]);
      }
    },
    removeFile,
    dismissRefused: (file) => $refused.set(file ? $refused.get().filter((other) => other !== file) : []),
    dismissRefusal: () => $refusal.set(undefined),
    async submit({ thenStatus } = {}) {
      if (!$ready.get()) return undefined;
      const text = $text.get();
      const ids = $files.get();
      const quote = $quote.get();
      return post(wellFormed(text.trim()), ids, { ...(quote !== undefined && { quote }), ...(thenStatus && { thenStatus }) }, () => {
        clear(text, ids);
        signs.stopped(dialogId);
      });
    },
    async sendFile(file) {
      $refused.set([]);
      const id = take(file, []);
      if (id === undefined) return undefined;
      const clientId = await post('', [id], {}, () => undefined);
      if (clientId === undefined) $files.set([...$files.get(), id]);
      return clientId;
    },
    takeOver(from) {
      const text = from.$text.get();
      $files.set([...$files.get(), ...from.$files.get()]);
      if (text === '') return;
      composer.setText(text);
      from.setText('');
    },
  };
  return composer;
}

/** Lone surrogates and NUL do not survive every store; they are taken out when a text is accepted, so that it stays the same from then on. */
function wellFormed(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
