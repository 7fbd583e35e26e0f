import type { FileRef } from '../../model/part.js';
import type { FilePort } from '../files.js';

/** Where the files of demo/assets are served, with a slash at the end. */
export const ASSETS = '/assets/';

type More = Partial<Pick<FileRef, 'width' | 'height' | 'durationMs'>>;
/** The name of the file among demo/assets stands in its id. */
const asset = (path: string, name: string, mime: string, bytes: number, more: More = {}): FileRef => ({
  id: `asset:${path}`,
  name,
  mime,
  bytes,
  ...more,
});
const picture = (path: string, name: string, bytes: number, width: number, height: number): FileRef =>
  asset(path, name, 'image/jpeg', bytes, { width, height });
const sound = (path: string, bytes: number, seconds: number): FileRef =>
  asset(path, path, 'audio/mpeg', bytes, { durationMs: seconds * 1000 });

/** The files that made dialogs show; drawn and recorded for the demo. */
export const assets = {
  cracked: picture('lamp-cracked.jpg', 'IMG_2041.jpg', 19_806, 960, 660),
  lamp: picture('lamp.jpg', 'lumo-terracotta.jpg', 22_458, 1280, 880),
  shade: picture('shade.jpg', 'IMG_2042.jpg', 8_564, 640, 640),
  box: picture('box.jpg', 'IMG_2043.jpg', 7_479, 640, 640),
  room: picture('room.jpg', 'living-room.jpg', 8_089, 720, 720),
  vase: picture('vase.jpg', 'IMG_2044.jpg', 7_918, 720, 720),
  pendant: picture('pendant.jpg', 'pendant-sage.jpg', 8_549, 720, 720),
  film: asset('dimming.webm', 'dimming.webm', 'video/webm', 31_856, { width: 480, height: 330, durationMs: 6_000 }),
  voice12: sound('voice-12s.mp3', 24_192, 12),
  voice23: sound('voice-23s.mp3', 46_152, 23),
  voice41: sound('voice-41s.mp3', 82_152, 41),
  label: asset('return-label-48213.pdf', 'Return-label-48213.pdf', 'application/pdf', 184_000),
  invoice: asset('invoice-48107.pdf', 'Invoice_48107.pdf', 'application/pdf', 96_400),
} satisfies Record<string, FileRef>;
export type Assets = typeof assets;

/** A file port that also knows the demo's own files, which are served from `base` as they are. */
export function withAssets(files: FilePort, base: string): FilePort {
  return {
    ...files,
    url: (id) => (id.startsWith('asset:') ? base + id.slice('asset:'.length) : files.url?.(id)),
  };
}
