import type { ChannelCapabilities } from '../../model/channel.js';
import type { Part } from '../../model/part.js';
import type { Caller } from '../caller.js';
import { onTeam } from '../caller.js';
import { fileRef } from '../links.js';
import { mediaKindOf } from '../media.js';
import { Problem } from '../problem.js';
import type { Tx } from '../store.js';

const VISITORS_SEND: ReadonlySet<Part['type']> = new Set(['text', 'file', 'form']);
const NEVER_SENT: ReadonlySet<Part['type']> = new Set(['log', 'stream', 'unknown']);
const MAX_PARTS = 20;
/** For comments, and for channels that say nothing [F085]. */
const MAX_CHARS = 2000;

export interface PartRules {
  kind: 'message' | 'comment';
  capabilities: ChannelCapabilities;
  /** A comment that only mentions has no parts [F271]. */
  mayBeEmpty: boolean;
}

/** What of a draft is kept: well-formed texts, our own description of each file. Throws for what the channel does not take. */
export async function acceptParts(tx: Tx, by: Caller, parts: readonly Part[], rules: PartRules): Promise<Part[]> {
  if (parts.length > MAX_PARTS) throw refused('parts', 'tooMany', `A message has at most ${MAX_PARTS} parts.`);
  const accepted: Part[] = [];
  for (const [at, part] of parts.entries()) {
    const field = `parts.${at}`;
    if (NEVER_SENT.has(part.type) || (!onTeam(by) && by.kind !== 'bot' && !VISITORS_SEND.has(part.type))) {
      throw refused(`${field}.type`, 'type', `A message cannot carry "${part.type}".`);
    }
    accepted.push(await accept(tx, by, part, field, rules));
  }
  if (!rules.mayBeEmpty && !accepted.some((part) => part.type !== 'text' || part.text.trim() !== '')) {
    throw refused('parts', 'empty', 'A message needs some words or a file.');
  }
  return accepted.filter((part) => part.type !== 'text' || part.text !== '');
}

async function accept(tx: Tx, by: Caller, part: Part, field: string, rules: PartRules): Promise<Part> {
  if (part.type === 'text') return { ...part, text: acceptText(part.text, `${field}.text`, rules) };
  if (part.type !== 'file') return part;
  const row = await tx.files.get(part.file.id);
  const own = row?.uploadKey.startsWith(`${by.kind}:${by.id}:`) === true;
  if (!row || !(own || onTeam(by) || by.kind === 'bot')) throw refused(`${field}.file.id`, 'unknown', 'There is no such file.');
  const as = part.as && part.as !== 'file' && mediaKindOf(row.mime, part.as) !== part.as ? 'file' : (part.as ?? mediaKindOf(row.mime));
  if (rules.kind === 'message') checkMedia(row, as, field, rules.capabilities);
  const { width, height, durationMs } = part.file;
  const measured = Object.fromEntries(Object.entries({ width, height, durationMs }).filter(([, value]) => value !== undefined));
  const caption = part.caption === undefined ? {} : { caption: acceptText(part.caption, `${field}.caption`, rules) };
  return { type: 'file', as, file: { ...fileRef(row), ...measured }, ...caption };
}

/** Well-formed and without NUL from here on: stores and other languages choke on either. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

function acceptText(text: string, field: string, { capabilities, kind }: PartRules): string {
  const clean = cleanText(text);
  const { maxChars = MAX_CHARS, countBy = 'utf16' } = kind === 'message' ? (capabilities.text ?? {}) : {};
  if (lengthOf(clean, countBy) > maxChars) throw refused(field, 'tooLong', `At most ${maxChars} characters fit in a message.`);
  return clean;
}

function lengthOf(text: string, countBy: NonNullable<NonNullable<ChannelCapabilities['text']>['countBy']>): number {
  switch (countBy) {
    case 'utf16':
      return text.length;
    case 'codepoint':
      return [...text].length;
    case 'grapheme':
      return [...new Intl.Segmenter().segment(text)].length;
    case 'byte':
      return new TextEncoder().encode(text).length;
  }
}

function checkMedia(
  file: { mime: string; bytes: number },
  as: ReturnType<typeof mediaKindOf>,
  field: string,
  { media }: ChannelCapabilities,
): void {
  const rule = media?.[as] ?? (as === 'voice' ? media?.audio : undefined);
  if (!rule) throw refused(field, 'media', 'This channel does not take such files.');
  if (rule.maxBytes !== undefined && file.bytes > rule.maxBytes) {
    throw new Problem('tooLarge', `This channel takes at most ${rule.maxBytes / 1_000_000} MB.`, { field, code: 'bytes' });
  }
  if (rule.mime && !rule.mime.includes(file.mime)) throw refused(field, 'mime', 'This channel does not take files of this type.');
}

function refused(field: string, code: string, reason: string): Problem {
  return new Problem('invalid', reason, { field, code });
}
