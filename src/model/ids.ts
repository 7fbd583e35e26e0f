/** Opaque, issued by the backend; never parsed, never sorted. */
export type Id = string;
/** UUIDv7 made by the SDK: the idempotency key of ONE intent of one person, the merge key and the DOM key. */
export type ClientId = string;
/** Opaque position in the event stream. */
export type Cursor = string;
/** Opaque token of a list page. */
export type PageToken = string;
/** Server time, epoch milliseconds, UTC. For people to read and for due times; never decides the order of messages. */
export type Millis = number;
/** Monotone within its list; a backend uses one of the two types throughout. Strings compare by UTF-16 code units. */
export type SortKey = string | number;

/** A local name for the dialog that a visitor's first message will open. */
export const NEW_DIALOG: Id = 'parleykit:new';
