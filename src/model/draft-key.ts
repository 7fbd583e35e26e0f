import type { Id } from './ids.js';

/** What the keys of a person's drafts begin with; the dialog's id follows. */
export const draftsOf = (personId: Id): string => `parleykit.draft.${personId}.`;
