import { html, nothing, render, type LitElement, type ReactiveController } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Shell, Toast, Windows } from '../../src/actions/shell.js';
import type { Catalogue, Say } from '../../src/i18n/words.js';
import { noticeToast, toast, type Notice } from '../ui/toast.js';
import { toastStyles } from '../ui/toast.styles.js';
import type { ChatWindow } from '../windows/window.js';
import { adopt } from './adopt.js';
import { Announcer, type Urgency } from './announcer.js';
import { shellWords } from './words.js';

/** More at once is a wall; the bell keeps the others. */
const NOTICES = 3;

/**
 * Keeps the promise of a shell for an outermost element: windows, one toast, raised notices and the one voice. It draws
 * into a layer of its own at the end of the host's root.
 */
export class ElementShell implements Shell, ReactiveController {
  readonly #layer = document.createElement('div');
  #toast: (Toast & { key: number }) | undefined;
  #toasts = 0;
  #notices: readonly Notice[] = [];
  readonly #opened = new Set<{ ended(): void }>();
  readonly #announcer = new Announcer(this.#layer);

  constructor(
    private readonly host: LitElement,
    private readonly words: <K extends string>(catalogue: Catalogue<K>) => Say<K> | undefined,
  ) {
    this.#layer.className = 'shell';
    host.addController(this);
  }

  async open<W extends keyof Windows>(name: W, input: Windows[W]['in']): Promise<Windows[W]['out'] | undefined> {
    const from = focused();
    const made = await this.#load(name);
    if (!made) return undefined;
    const out = await this.#ask(made, input);
    if (from?.isConnected && !from.matches(':focus')) from.focus({ preventScroll: true });
    return out;
  }

  announce(text: string, urgency?: Urgency): void {
    this.#place();
    this.#announcer.say(text, urgency);
  }

  /** Shows one toast; a new one takes the place of the last. It is announced too. */
  toast(shown: Toast): void {
    this.#toast = { ...shown, key: ++this.#toasts };
    this.#draw();
    this.announce(shown.text, shown.retry ? 'assertive' : 'polite');
  }

  /** Raises what others did, the newest three; the same key takes the place of its notice. */
  raise(notice: Notice): void {
    this.#notices = [...this.#notices.filter(({ key }) => key !== notice.key), notice].slice(-NOTICES);
    this.#draw();
  }

  hostUpdated(): void {
    // The language may be another now.
    if (this.#toast || this.#notices.length > 0) this.#draw();
  }

  hostDisconnected(): void {
    this.#announcer.stop();
    for (const opened of this.#opened) opened.ended();
    if (this.#toast || this.#notices.length > 0) {
      this.#toast = undefined;
      this.#notices = [];
      this.#draw();
    }
  }

  /** Nothing when the chunk cannot be fetched; the person is told. */
  async #load<W extends keyof Windows>(name: W): Promise<ChatWindow<W> | undefined> {
    try {
      const { windows } = await import('../windows/windows.js');
      return await windows[name]?.();
    } catch {
      this.toast({ text: this.#say('windowFailed') });
      return undefined;
    }
  }

  #ask<W extends keyof Windows>(made: ChatWindow<W>, input: Windows[W]['in']): Promise<Windows[W]['out'] | undefined> {
    return new Promise((resolve) => {
      made.input = input;
      made.ended = (out) => {
        if (!this.#opened.delete(made)) return;
        // Closed first: the browser returns the focus, and the page behind is no longer inert.
        made.querySelector('dialog')?.close();
        made.remove();
        resolve(out);
      };
      this.#opened.add(made);
      this.#place();
      this.#layer.append(made);
    });
  }

  /** The layer is there once there is something to show or to say. */
  #place(): void {
    if (!this.#layer.isConnected) this.host.renderRoot.append(this.#layer);
  }

  #draw(): void {
    this.#place();
    adopt(this.host.renderRoot, [toastStyles]);
    const raised = repeat(
      this.#notices,
      ({ key }) => key,
      (notice) => noticeToast(notice, this.#say('dismiss'), () => this.#lower(notice)),
    );
    const view = html`${repeat(
      this.#toast ? [this.#toast] : [],
      ({ key }) => key,
      ({ key, text, undo, retry }) =>
        toast({
          text,
          undo: undo && { label: this.#say('undo'), run: undo },
          retry: retry && { label: this.#say('tryAgain'), run: retry },
          dismiss: this.#say('dismiss'),
          gone: () => this.#clear(key),
        }),
    )}${this.#notices.length > 0 ? html`<div class="mtoasts">${raised}</div>` : nothing}`;
    render(view, this.#layer);
  }

  /** Before there is a chat there is nothing to say, and nobody has asked. */
  #say(key: keyof typeof shellWords.en): string {
    return this.words(shellWords)?.(key) ?? '';
  }

  #clear(key: number): void {
    if (this.#toast?.key !== key) return;
    this.#toast = undefined;
    this.#draw();
  }

  #lower(notice: Notice): void {
    this.#notices = this.#notices.filter((shown) => shown !== notice);
    this.#draw();
  }
}

/** The focused element, however deep in shadow roots. */
function focused(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : undefined;
}
