export type MediaKind = 'image' | 'audio' | 'video' | 'voice' | 'file';

/** Images a browser draws without running anything. SVG is a document and is not among them. */
const RASTER = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

/** What a file is, by its sniffed type; audio counts as a voice message where that is wished. */
export function mediaKindOf(mime: string, wish?: MediaKind): MediaKind {
  if (RASTER.has(mime)) return 'image';
  if (mime.startsWith('audio/')) return wish === 'voice' ? 'voice' : 'audio';
  if (mime.startsWith('video/')) return wish === 'voice' || wish === 'audio' ? wish : 'video';
  return 'file';
}

/** Whether a browser may show this in place; everything else is served as a download. */
export function showsInPlace(mime: string): boolean {
  return mediaKindOf(mime) !== 'file';
}

type Signature = readonly [mime: string, offset: number, bytes: readonly number[] | string];

const SIGNATURES: readonly Signature[] = [
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['image/avif', 4, 'ftypavif'],
  ['audio/wav', 8, 'WAVE'],
  ['audio/mpeg', 0, 'ID3'],
  ['audio/mpeg', 0, [0xff, 0xfb]],
  ['audio/ogg', 0, 'OggS'],
  ['audio/flac', 0, 'fLaC'],
  ['audio/mp4', 4, 'ftypM4A'],
  ['video/mp4', 4, 'ftyp'],
  ['video/webm', 0, [0x1a, 0x45, 0xdf, 0xa3]],
  ['application/pdf', 0, '%PDF-'],
  ['application/zip', 0, [0x50, 0x4b, 0x03, 0x04]],
  ['application/gzip', 0, [0x1f, 0x8b]],
];

/** Types that say nothing dangerous and have no signature, and those that are a ZIP inside: the client's word is taken. */
const BELIEVED = /^(text\/(plain|csv)|application\/(json|vnd\.openxmlformats-officedocument\.[\w.-]+|vnd\.oasis\.opendocument\.[\w.-]+))$/;

/** The type of a file by its first bytes. What the client says counts only where bytes tell nothing and nothing can run. */
export function sniff(head: Uint8Array, claimed: string): string {
  const [mime = ''] = claimed.toLowerCase().split(';');
  const found = SIGNATURES.find(([, offset, bytes]) => startsWith(head, offset, bytes))?.[0];
  if (found === 'video/webm' && mime === 'audio/webm') return mime;
  if (found === 'application/zip' && BELIEVED.test(mime) && !mime.startsWith('text/')) return mime;
  if (found) return found;
  return BELIEVED.test(mime) && !head.includes(0) ? mime : 'application/octet-stream';
}

function startsWith(head: Uint8Array, offset: number, bytes: readonly number[] | string): boolean {
  const wanted = typeof bytes === 'string' ? [...bytes].map((char) => char.charCodeAt(0)) : bytes;
  return wanted.every((byte, at) => head[offset + at] === byte);
}
