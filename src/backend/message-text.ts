import type { Part } from '../model/part.js';

/** The words of a message, for search and previews: texts, captions and names of files, a line each. */
export function textOf(parts: readonly Part[]): string {
  return parts.map(wordsOf).filter(Boolean).join('\n');
}

function wordsOf(part: Part): string {
  switch (part.type) {
    case 'text':
    case 'stream':
      return part.text;
    case 'file':
      return part.caption ?? part.file.name;
    case 'template':
      return part.rendered ?? '';
    case 'card':
      return part.text ? `${part.title}\n${part.text}` : part.title;
    case 'buttons':
      return part.buttons.map((button) => button.text).join('\n');
    case 'unknown':
      return part.fallback;
    case 'log':
    case 'form':
      return '';
  }
}
