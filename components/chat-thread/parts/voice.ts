import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FileRef } from '../../../src/model/part.js';
import { define } from '../../base/define.js';
import { safeFile } from '../../text/safe-url.js';
import * as icons from '../../ui/icons.js';
import type { ThreadView } from '../view.js';
import { barsOf, heardBars, wavePath, WAVE_WIDTH } from './wave.js';

const SPEEDS = [1, 1.5, 2] as const;

/** Whoever plays stops when another begins. */
let playing: HTMLAudioElement | undefined;

/** @internal A voice message: play, seek, speed. It follows its own sound, so that the row is not drawn for every step of it. */
export class ChatVoice extends LitElement {
  @property({ attribute: false }) file!: FileRef;
  @property({ attribute: false }) view!: Pick<ThreadView, 'say' | 'format'>;
  @state() private isPlaying = false;
  @state() private seconds = 0;
  @state() private speed: (typeof SPEEDS)[number] = 1;
  @state() private failed = false;
  #sound: HTMLAudioElement | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (playing === this.#sound) playing = undefined;
    this.#sound?.pause();
    this.#sound?.removeAttribute('src');
    this.#sound = undefined;
    this.isPlaying = false;
  }

  protected override render(): TemplateResult {
    const { say, format } = this.view;
    const bars = barsOf(this.file.id);
    const heard = heardBars(this.seconds / this.#duration);
    const shown = this.isPlaying || this.seconds > 0 ? this.seconds : this.#duration;
    return html`<div class="voice" part="message-voice">
      <button
        class="voice__p ifill"
        type="button"
        aria-label=${say(this.isPlaying ? 'pause' : 'play')}
        ?disabled=${safeFile(this.file.url) === undefined}
        @click=${this.#toggle}
      >
        ${this.isPlaying ? icons.pause : icons.play}</button
      ><span class="wave"
        >${svg`<svg viewBox="0 0 ${WAVE_WIDTH} 26" aria-hidden="true"><path class="on" d=${wavePath(bars, 0, heard)} /><path d=${wavePath(bars, heard, bars.length)} /></svg>`}<input
          type="range"
          min="0"
          max=${this.#duration}
          step="0.1"
          .value=${String(this.seconds)}
          aria-label=${say('position')}
          aria-valuetext=${format.duration(this.seconds * 1000)}
          @input=${this.#seek} /></span
      ><span class="voice__d">${format.duration(shown * 1000)}</span>${
        this.isPlaying || this.speed !== 1
          ? html`<button
              class="chip"
              part="chip"
              type="button"
              aria-label=${say('speed', { speed: `${this.speed}×` })}
              @click=${this.#faster}
            >
              ${format.number(this.speed)}×
            </button>`
          : nothing
      }${this.failed ? html`<span class="voice__e" role="alert">${say('notPlayable')}</span>` : nothing}
    </div>`;
  }

  /** Seconds; 1 while it is not known. */
  get #duration(): number {
    const measured = this.#sound?.duration ?? NaN;
    return Number.isFinite(measured) && measured > 0 ? measured : (this.file.durationMs ?? 1000) / 1000;
  }

  #toggle(): void {
    const sound = (this.#sound ??= this.#load());
    if (!sound.paused) return sound.pause();
    if (playing !== sound) playing?.pause();
    playing = sound;
    this.failed = false;
    sound.play().catch((error: unknown) => {
      // A pause that comes before the first sound is no failure.
      this.failed = !(error instanceof DOMException && error.name === 'AbortError');
    });
  }

  #load(): HTMLAudioElement {
    const sound = new Audio();
    const update = () => {
      this.isPlaying = !sound.paused && !sound.ended;
      this.seconds = sound.ended ? 0 : sound.currentTime;
    };
    for (const type of ['play', 'pause', 'timeupdate', 'seeked', 'ended', 'durationchange']) sound.addEventListener(type, update);
    sound.src = safeFile(this.file.url) ?? '';
    sound.currentTime = this.seconds;
    sound.playbackRate = this.speed;
    return sound;
  }

  #seek({ target }: Event): void {
    this.seconds = Number((target as HTMLInputElement).value);
    if (this.#sound) this.#sound.currentTime = this.seconds;
  }

  #faster(): void {
    this.speed = SPEEDS[(SPEEDS.indexOf(this.speed) + 1) % SPEEDS.length] ?? 1;
    if (this.#sound) this.#sound.playbackRate = this.speed;
  }
}

define('chat-voice', ChatVoice);

declare global {
  interface HTMLElementTagNameMap {
    'chat-voice': ChatVoice;
  }
}
