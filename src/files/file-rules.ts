import type { Channel, MediaRule } from '../model/channel.js';

export type MediaKind = 'image' | 'audio' | 'video' | 'file';

/** What is wrong with a file for a channel; sizes in bytes. */
export type FileProblem =
  | { code: 'empty' }
  | { code: 'kind'; kind: MediaKind }
  | { code: 'type'; kind: MediaKind }
  | { code: 'size'; kind: MediaKind; maxBytes: number }
  | { code: 'count'; kind: MediaKind; maxCount: number };

export const mediaKind = (mime: string): MediaKind => {
  const [top] = mime.split('/');
  return top === 'image' || top === 'audio' || top === 'video' ? top : 'file';
};

/**
 * Checks a file against its channel before a byte is uploaded [F075–F078]. A kind that is absent from the rules is not supported.
 * `beside` are the files that leave with it.
 */
export function checkFile(
  file: { size: number; type: string },
  channel: Channel | undefined,
  beside: readonly { type: string }[] = [],
): FileProblem | undefined {
  if (file.size === 0) return { code: 'empty' };
  const media = channel?.capabilities.media;
  if (!media) return channel ? { code: 'kind', kind: mediaKind(file.type) } : undefined;
  const kind = mediaKind(file.type);
  const rule: MediaRule | undefined = media[kind];
  if (!rule) return { code: 'kind', kind };
  if (rule.mime && !rule.mime.some((allowed) => matchesMime(file.type, allowed))) return { code: 'type', kind };
  if (rule.maxBytes !== undefined && file.size > rule.maxBytes) return { code: 'size', kind, maxBytes: rule.maxBytes };
  const { maxCount } = rule;
  if (maxCount !== undefined && beside.filter(({ type }) => mediaKind(type) === kind).length >= maxCount)
    return { code: 'count', kind, maxCount };
  return undefined;
}

const matchesMime = (type: string, allowed: string) => (allowed.endsWith('/*') ? type.startsWith(allowed.slice(0, -1)) : type === allowed);
