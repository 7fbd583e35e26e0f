import { atom, computed, type ReadableAtom } from 'nanostores';
import type { Core } from '../core/feature.js';
import { checkFile, type FileProblem } from '../files/file-rules.js';
import { uploads } from '../files/upload-queue.js';
import type { SendDraft } from '../model/draft.js';
import type { DialogStatus } from '../model/dialog.js';
import type { ClientId, Id } from '../model/ids.js';
import type { Part } from '../model/part.js';
import type { Refusal } from '../permission/need.js';
import { typing } from '../presence/typing.js';
import type { Outbox } from '../thread/outbox.js';
import { countText, DEFAULT_MAX_CHARS } from './count.js';
import { drafts } from './drafts.js';

export type ComposerMode = 'message' | 'comment';

/** A file that was not taken, and why. */
export interface RefusedFile {
  readonly name: string;
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
  /** Whether there is something to send that fits. */
  readonly $ready: ReadableAtom<boolean>;
  setText(text: string): void;
  setMode(mode: ComposerMode): void;
  quote(messageId: Id | undefined): void;
  /** Takes files that the channel allows; the others are named in `$refused`. */
  addFiles(files: Iterable<File>): void;
  removeFile(id: string): void;
  dismissRefused(): void;
  /** Hands what is written to the outbox and starts anew. Resolves with nothing when there was nothing to send or a check refused. */
  submit(options?: { thenStatus?: DialogStatus }): Promise<ClientId | undefined>;
}

/** Where the message goes: into a dialog, or into one that it opens. */
export type ComposerTarget = SendDraft['to'];

export function createComposer(chat: Core, dialogId: Id, outbox: Outbox, target: ComposerTarget = { dialogId }): Composer {
  const kept = chat.use(drafts);
  const files = chat.use(uploads);
  const signs = chat.use(typing);
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
  const $ready = computed(
    [$text, $files, $count],
    (text, picked, { count, max }) => (text.trim() !== '' || picked.length > 0) && count <= max,
  );

  // A draft that is restored late, when it is known who is here, must not overwrite what was typed meanwhile.
  const stop = kept.$one(dialogId).listen((restored) => {
    if (!restored || $text.get() !== '' || restored.text === '') return;
    $text.set(restored.text);
    $mode.set(restored.mode);
    $quote.set(restored.quote);
  });
  chat.signal.addEventListener('abort', stop);

  const keep = () => {
    const text = $text.get();
    const quote = $quote.get();
    const empty = text.trim() === '' && quote === undefined;
    kept.set(dialogId, empty ? undefined : { text, mode: $mode.get(), ...(quote !== undefined && { quote }) });
  };
  const clear = () => {
    $text.set('');
    $quote.set(undefined);
    $files.set([]);
    $refusal.set(undefined);
    keep();
  };

  /** A second press while checks run must not send twice. */
  let checking = false;

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

  return {
    $text,
    $mode,
    $quote,
    $files,
    $refused,
    $refusal,
    $count,
    $ready,
    setText(text) {
      if (text === $text.get()) return;
      $text.set(text);
      $refusal.set(undefined);
      keep();
      if (text.trim() === '') signs.stopped(dialogId);
      else signs.pressed(dialogId, $mode.get() === 'comment' ? 'internal' : 'customer');
    },
    setMode(mode) {
      $mode.set(mode);
      keep();
    },
    quote(messageId) {
      $quote.set(messageId);
      keep();
    },
    addFiles(picked) {
      const refused: RefusedFile[] = [];
      for (const file of picked) {
        const problem = checkFile(file, $mode.get() === 'comment' ? undefined : channel());
        if (problem) refused.push({ name: file.name, problem });
        else $files.set([...$files.get(), files.add(file, dialogId)]);
      }
      $refused.set(refused);
    },
    removeFile(id) {
      files.release(id);
      $files.set($files.get().filter((other) => other !== id));
    },
    dismissRefused: () => $refused.set([]),
    async submit({ thenStatus } = {}) {
      if (!$ready.get() || checking) return undefined;
      const text = wellFormed($text.get().trim());
      const ids = $files.get();
      const mode = $mode.get();
      const quote = $quote.get();
      const parts = partsOf(text, ids);
      checking = true;
      const refusal = mode === 'message' ? await chat.beforeSend({ dialogId, parts }) : undefined;
      checking = false;
      if (refusal) {
        $refusal.set(refusal);
        return undefined;
      }
      clear();
      signs.stopped(dialogId);
      const rules = channel()?.capabilities;
      const base = { to: target, kind: mode, ...(quote !== undefined && { quote }), ...(thenStatus && { thenStatus }) };
      if (rules?.captionWithMedia !== false || ids.length === 0 || text === '' || mode === 'comment')
        return outbox.send(dialogId, { ...base, parts }, ids);
      // This channel has no captions: files and text leave one after the other.
      outbox.send(dialogId, { to: target, kind: mode, parts: partsOf('', ids) }, ids);
      return outbox.send(dialogId, { ...base, parts: [{ type: 'text', text }] });
    },
  };
}

/** Lone surrogates and NUL do not survive every store; they are taken out when a text is accepted, so that it stays the same from then on. */
function wellFormed(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
