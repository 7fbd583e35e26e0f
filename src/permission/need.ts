import type { Verb } from '../actions/verbs.js';
import type { ChannelCapabilities } from '../model/channel.js';
import type { Dialog, DialogAction } from '../model/dialog.js';
import type { Session, SessionAction } from '../model/session.js';
import type { Transport } from '../transport/transport.js';

/** `group` or `group.method` of the transport. */
export type TransportPath = {
  [G in keyof Transport & string]-?: NonNullable<Transport[G]> extends (...args: never[]) => unknown
    ? G
    : `${G}.${keyof NonNullable<Transport[G]> & string}`;
}[keyof Transport & string];

/** Why something cannot be done now: a sentence for the person, a code for machines, and what can be done instead. */
export interface Refusal {
  reason: string;
  code: string;
  wayOut?: Verb;
}

/** What an ability needs, asked in this order. The first refusal wins. */
export interface Need {
  /** The transport has it, else hidden. */
  method?: TransportPath;
  /** `Session.can`, else hidden; a denial with a reason is shown. */
  session?: SessionAction;
  /** The channel can do it, else denied. */
  channel?: (can: ChannelCapabilities) => unknown;
  /** `Dialog.can`, else denied with the server's reason. */
  dialog?: DialogAction;
  /** The state allows it now. */
  state?: (dialog: Dialog | undefined, session: Session) => Refusal | undefined;
}

/** `hidden`: do not draw it at all. Otherwise draw it disabled, say why, offer the way out. */
export type Answer = { readonly allowed: true } | ({ readonly allowed: false; readonly hidden?: boolean } & Readonly<Refusal>);
