import type { Message } from '../../../src/model/message.js';
import type { Part } from '../../../src/model/part.js';
import type { ThreadView } from '../view.js';

export type FilePart = Extract<Part, { type: 'file' }>;
export type ButtonsPart = Extract<Part, { type: 'buttons' }>;

/** How the parts of a message are laid out: pictures and films first, what is written about them below. */
export interface Blocks {
  readonly media: readonly FilePart[];
  /** Written on the only picture. */
  readonly caption?: string;
  readonly rest: readonly Part[];
}

/** What a file is shown as: as the sender said, else by its type. */
export function shownAs({ as, file: { mime } }: FilePart): NonNullable<FilePart['as']> {
  // A picture that is a document, such as SVG, is offered as a file and never opened in the page.
  if (as === 'image' && /svg|xml|html/i.test(mime)) return 'file';
  if (as !== undefined) return as;
  if (/^image\/(png|jpe?g|gif|webp|avif|bmp)$/.test(mime)) return 'image';
  if (mime.startsWith('video/')) return 'video';
  return mime.startsWith('audio/') ? 'audio' : 'file';
}

const isMedia = (part: Part): part is FilePart => part.type === 'file' && (shownAs(part) === 'image' || shownAs(part) === 'video');

export function blocksOf(parts: readonly Part[]): Blocks {
  const media = parts.filter(isMedia);
  const caption = media.length === 1 ? media[0]?.caption : undefined;
  return { media, rest: media.length === 0 ? parts : parts.filter((one) => !isMedia(one)), ...(caption && { caption }) };
}

/** Answers that a visitor can choose stand below the bubble of what was asked. */
export function answersTo({ parts, deleted }: Message, { answer }: ThreadView): ButtonsPart | undefined {
  return answer && !deleted && parts.length > 1 ? parts.find((one) => one.type === 'buttons') : undefined;
}

/** What stands in the bubble itself. */
export function saidIn(message: Message, view: ThreadView): readonly Part[] {
  const answers = answersTo(message, view);
  return answers ? message.parts.filter((one) => one !== answers) : message.parts;
}
