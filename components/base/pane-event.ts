/** The panes of an inbox one can ask for from another one. */
export type Pane = 'list' | 'panel';

const TYPE = 'chat-pane-requested';

/**
 * A part of the inbox asks for another pane: back to the list, or the customer's panel. Between the elements of an inbox
 * alone; hosts have `chat-dialog-selected`.
 */
export class PaneRequest extends CustomEvent<{ readonly pane: Pane }> {
  static readonly type = TYPE;

  constructor(pane: Pane) {
    super(TYPE, { detail: { pane }, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [TYPE]: PaneRequest;
  }
}
