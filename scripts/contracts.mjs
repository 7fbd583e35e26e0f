import { existsSync, globSync, readFileSync } from 'node:fs';

/** The six public elements: folder, file and tag are one name. */
export const tags = ['chat-inbox', 'chat-dialog-list', 'chat-thread', 'chat-composer', 'customer-panel', 'live-chat-widget'];

/** Parts that mean the same in every element. */
export const sharedParts =
  'avatar badge tag chip button icon-button field menu menu-item popover tooltip window window-header window-body window-footer toast toast-action banner guard empty skeleton lightbox'.split(
    ' ',
  );

/** State parts: they stand beside a part, as in `::part(row current)`. */
export const stateParts =
  'active blocked bot checked closed comment current danger disabled error failed first focus in last late mention message mixed new on open other out over owner pending primary queued recovered selected self soon streaming supervisor unread unsaved unseen'.split(
    ' ',
  );

const docs = (tag) => {
  const file = `components/${tag}/${tag}.ts`;
  const source = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return (
    [...source.matchAll(/\/\*\*(?:(?!\*\/)[^])*\*\//g)].map(([comment]) => comment).find((comment) => comment.includes('@element')) ?? ''
  );
};

const named = (doc, keyword) => {
  const names = [...doc.matchAll(new RegExp(`@${keyword}\\s+(?:\\{[^}]*\\}\\s*)?(\\S+)`, 'g'))].map(([, name]) =>
    name === '-' ? 'default' : name,
  );
  return [...new Set(names)].sort();
};

/** What an element's contract block promises: its own parts, slots, events and custom properties, by name. */
export function contract(tag) {
  const doc = docs(tag);
  return {
    parts: named(doc, 'csspart'),
    slots: named(doc, 'slot'),
    events: named(doc, 'fires'),
    properties: named(doc, 'cssprop(?:erty)?'),
  };
}

/** The elements an element renders, found by what its folder imports to register them. */
export function composed(tag) {
  const sources = globSync(`components/${tag}/**/*.ts`).map((file) => readFileSync(file, 'utf8'));
  return tags.filter((other) => other !== tag && sources.some((source) => source.includes(`'../${other}/`)));
}
