import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How many panes there is room for. */
export type Room = 1 | 2 | 3;
export type Pane = 'list' | 'thread' | 'panel';

/** Widths of the inbox, px, from which there are three and two panes; the style sheet has the same. */
const THREE = 1140;
const TWO = 720;

/** Which panes are open. What the widths make of it is the style sheet's; here is only what the focus must know. */
export class Panes implements ReactiveController {
  room: Room = 3;
  /** In front where there is room for one. */
  front: 'list' | 'thread' = 'list';
  /** The panel lies over the thread where there is no room beside it. */
  isPanelOpen = false;
  readonly #sizes = new ResizeObserver(([entry]) => this.#measure(entry?.contentRect.width ?? 0));

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#sizes.observe(this.host);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
  }

  /** Whether a pane is over another, so that the focus has to follow. */
  isOver(pane: Pane): boolean {
    return pane === 'panel' ? this.room < 3 : this.room === 1;
  }

  show(pane: Pane): void {
    if (pane === 'panel') this.isPanelOpen = true;
    else {
      this.front = pane;
      this.isPanelOpen = false;
    }
    this.host.requestUpdate();
  }

  closePanel(): void {
    this.isPanelOpen = false;
    this.host.requestUpdate();
  }

  #measure(width: number): void {
    const room = width >= THREE ? 3 : width >= TWO ? 2 : 1;
    if (width === 0 || room === this.room) return;
    this.room = room;
    this.host.requestUpdate();
  }
}
