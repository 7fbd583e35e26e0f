import type { Message } from '../model/message.js';

/** The first words of a message, for quotations and previews. */
export function previewOf(message: Message): string {
  for (const part of message.parts) {
    if (part.type === 'text' || part.type === 'stream') return part.text.slice(0, 200);
    if (part.type === 'file') return part.caption ?? part.file.name;
    if (part.type === 'card') return part.title;
    if (part.type === 'template') return part.rendered ?? '';
    if (part.type === 'unknown') return part.fallback;
  }
  return '';
}
