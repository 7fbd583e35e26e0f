import type { Tag } from '../../model/tag.js';

/** `color` is one of the hues of the tag tokens (`--chat-color-tag-violet`), each also a CSS colour of that name. */
export const tags: Tag[] = [
  { id: 'vip', name: 'VIP', color: 'violet', scope: 'customer' },
  { id: 'warranty', name: 'Warranty', color: 'orange', scope: 'customer' },
  { id: 'newsletter', name: 'Newsletter', color: 'teal', scope: 'customer' },
  { id: 'pre-sale', name: 'Pre-sale', color: 'teal', scope: 'customer' },
  { id: 'delivery', name: 'Delivery', color: 'blue', scope: 'customer' },
  { id: 'billing', name: 'Billing', color: 'green', scope: 'customer' },
  { id: 'b2b', name: 'B2B', color: 'blue', scope: 'customer' },
  { id: 'return', name: 'Return', color: 'red', scope: 'customer' },
  { id: 'feedback', name: 'Feedback', color: 'yellow', scope: 'customer' },
  { id: 'press', name: 'Press', color: 'pink', scope: 'customer' },
  { id: 'damage-photo', name: 'Damage photo', color: 'red', scope: 'message' },
  { id: 'packaging', name: 'Packaging', color: 'teal', scope: 'message' },
  { id: 'praise', name: 'Praise', color: 'green', scope: 'message' },
];

const hues = ['green', 'blue', 'red', 'orange', 'violet', 'pink', 'teal', 'yellow'];
/** A hue for a tag that came without one, the same each time. */
export const hueAt = (index: number): string => hues[index % hues.length] ?? 'blue';
