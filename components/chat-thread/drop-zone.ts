import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Chat } from '../../src/chat.js';
import { channelName } from '../../src/i18n/channel-name.js';
import type { Channel } from '../../src/model/channel.js';
import { threadWords } from '../../src/thread/words.js';
import { foreignName } from '../text/text.js';
import * as icons from '../ui/icons.js';
import { formats } from '../../src/core/formats.js';

const KINDS = ['image', 'video', 'audio', 'file'] as const;

/** Files that are dragged over a thread [F074]. Whoever cannot drag has the button of the composer. */
export class DropZone implements ReactiveController {
  isOver = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly how: { allowed(): boolean; take(files: File[]): void },
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('dragover', this.#onDragover);
    this.host.addEventListener('dragleave', this.#onDragleave);
    this.host.addEventListener('drop', this.#onDrop);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('dragover', this.#onDragover);
    this.host.removeEventListener('dragleave', this.#onDragleave);
    this.host.removeEventListener('drop', this.#onDrop);
    this.isOver = false;
  }

  readonly #onDragover = (event: DragEvent): void => {
    // The composer takes what hangs over it by itself.
    if (event.defaultPrevented) return this.#set(false);
    if (!event.dataTransfer?.types.includes('Files') || !this.how.allowed()) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.#set(true);
  };

  readonly #onDragleave = ({ relatedTarget }: DragEvent): void => {
    if (!(relatedTarget instanceof Node && this.host.contains(relatedTarget))) this.#set(false);
  };

  readonly #onDrop = (event: DragEvent): void => {
    this.#set(false);
    if (event.defaultPrevented || !event.dataTransfer?.files.length || !this.how.allowed()) return;
    event.preventDefault();
    this.how.take([...event.dataTransfer.files]);
  };

  #set(isOver: boolean): void {
    if (isOver === this.isOver) return;
    this.isOver = isOver;
    this.host.requestUpdate();
  }
}

/** What lies over the thread while files hang above it, with what its channel takes. */
export function dropHint(chat: Chat, channel: Channel | undefined): TemplateResult {
  const say = chat.say(threadWords);
  const format = chat.use(formats).get();
  const media = channel?.capabilities.media ?? {};
  const limits = KINDS.flatMap((kind) => {
    const { maxBytes } = media[kind] ?? {};
    return maxBytes === undefined ? [] : [say('limitUpTo', { kind: say(`kind.${kind}`), size: format.bytes(maxBytes) })];
  });
  return html`<div class="drop-over">
    <div class="drop" part="thread-drop">
      ${icons.cloudUpload}<b>${say('drop')}</b>${
        limits.length > 0 && channel ? html`<small>${foreignName(channelName(chat, channel))}: ${limits.join(', ')}</small>` : nothing
      }
    </div>
  </div>`;
}
