import type { Follower } from '../follower.js';

export const GAP = '`resumed: true` promises everything after the cursor, in order.';
export const textsOf = (follower: Follower): string[] =>
  follower.changes.flatMap((change) =>
    change.type === 'message' ? change.message.parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])) : [],
  );
