import type { Verb } from '../actions/verbs.js';
import type { Part } from '../model/part.js';
import type { RowContext, RowFacts } from './row-view.js';

/** A stretch of characters, UTF-16 offsets, end not included. */
export type Range = readonly [start: number, end: number];

/** An action that a row tells of: on its way, or not saved. */
export interface Progress {
  readonly verb: Verb;
  readonly state: 'pending' | 'failed';
  readonly text: string;
}

/** The icon before a preview: the kind of a file, of a log line, or of what stands in the way. */
export type PreviewMark =
  'image' | 'video' | 'voice' | 'audio' | 'file' | 'comment' | 'assigned' | 'closed' | 'reopened' | 'log' | 'pending' | 'unsaved';

/** The second line of a row. */
export interface Preview {
  readonly text: string;
  /** Said before the text: `You:`, `Draft:`. */
  readonly lead?: { readonly kind: 'you' | 'draft' | 'author'; readonly text: string };
  readonly mark?: PreviewMark;
  readonly tone?: 'typing' | 'log' | 'pending' | 'unsaved';
  readonly hits?: readonly Range[];
  /** What became of this person's own last message. */
  readonly sending?: 'queued' | 'unconfirmed' | 'failed';
}

/** What is newest and matters most: typing, a draft [F040], an action not saved, a search hit, a message on its way, the last message. */
export function previewOf({ row, draft, typing, waiting, progress }: RowFacts, context: RowContext): Preview {
  const { say } = context;
  const { dialog, hit } = row;
  if (hit?.snippet !== undefined && hit.field !== 'name') return { text: hit.snippet, ...(hit.ranges && { hits: hit.ranges }) };
  if (progress) {
    const failed = progress.state === 'failed';
    return { text: progress.text, mark: failed ? 'unsaved' : 'pending', tone: failed ? 'unsaved' : 'pending' };
  }
  if (typing.some(({ kind }) => kind === 'customer')) return { text: say('typing'), tone: 'typing' };
  if (draft && draft.text.trim() !== '') return { text: draft.text, lead: { kind: 'draft', text: say('draft') } };
  if (waiting) {
    const sending = waiting.state === 'failed' || waiting.state === 'unconfirmed' ? waiting.state : 'queued';
    return { ...partsPreview(waiting.draft.parts, context), lead: you(context), sending };
  }
  const message = dialog.lastMessage;
  if (!message) return { text: '' };
  if (message.kind === 'event') return { ...context.log(message), tone: 'log' };
  const shown = message.deleted ? { text: say('deleted') } : partsPreview(message.parts, context);
  const mine = context.isMe(message.author);
  const operator = message.author.kind === 'operator' && message.author.name !== undefined;
  return {
    ...shown,
    ...(message.kind === 'comment' && shown.mark === undefined && { mark: 'comment' as const }),
    ...(mine && { lead: you(context) }),
    ...(!mine && operator && { lead: { kind: 'author' as const, text: `${message.author.name}:` } }),
    ...(mine && message.delivery === 'failed' && { sending: 'failed' as const }),
  };
}

/** The last message was left by the operator [F097]. */
const you = ({ say }: RowContext): NonNullable<Preview['lead']> => ({ kind: 'you', text: `${say('you')}:` });

/** A message on one line: its text, else what kind of thing it is. */
export function partsPreview(parts: readonly Part[], context: RowContext): Pick<Preview, 'text' | 'mark'> {
  const texts = parts.flatMap((part) => (part.type === 'text' && part.text.trim() !== '' ? part.text : []));
  const file = parts.find((part) => part.type === 'file');
  if (file) return filePreview(file, texts[0] ?? file.caption, context);
  if (texts.length > 0) return { text: texts.join(' ') };
  const [part] = parts;
  switch (part?.type) {
    case 'card':
      return { text: part.title };
    case 'template':
      return { text: part.rendered ?? '' };
    case 'stream':
      return { text: part.text };
    case 'buttons':
      return { text: part.buttons.map(({ text }) => text).join(' · ') };
    case 'unknown':
      return { text: part.fallback };
    default:
      return { text: '' };
  }
}

function filePreview({ file, as }: Extract<Part, { type: 'file' }>, text: string | undefined, { say, format }: RowContext) {
  const kind = as ?? (/^(image|audio|video)\//.exec(file.mime)?.[1] as 'image' | 'audio' | 'video' | undefined) ?? 'file';
  if (text) return { text, mark: kind };
  switch (kind) {
    case 'image':
      return { text: say('photo'), mark: kind };
    case 'video':
      return { text: say('video'), mark: kind };
    case 'audio':
      return { text: say('audio'), mark: kind };
    case 'voice':
      return { text: say('voice', { duration: format.duration(file.durationMs ?? 0) }), mark: kind };
    default:
      return { text: file.name, mark: 'file' as const };
  }
}
