import type { FileRef } from '../../model/part.js';

const ref = (id: string, name: string, mime: string, bytes: number, more: Partial<FileRef>): FileRef => ({
  id: `asset-${id}`,
  name,
  mime,
  bytes,
  ...more,
});

/** The files that made dialogs show; ours, drawn for the demo. */
export function assetsAt(
  base: string,
): Record<
  'cracked' | 'lamp' | 'shade' | 'box' | 'room' | 'vase' | 'pendant' | 'film' | 'voice12' | 'voice23' | 'voice41' | 'label' | 'invoice',
  FileRef
> {
  const picture = (id: string, name: string, path: string, bytes: number, width: number, height: number): FileRef =>
    ref(id, name, 'image/jpeg', bytes, { url: base + path, width, height });
  const sound = (id: string, path: string, bytes: number, durationMs: number): FileRef =>
    ref(id, path, 'audio/mpeg', bytes, { url: base + path, durationMs });
  return {
    cracked: picture('cracked', 'IMG_2041.jpg', 'lamp-cracked.jpg', 19_806, 960, 660),
    lamp: picture('lamp', 'lumo-terracotta.jpg', 'lamp.jpg', 22_458, 1280, 880),
    shade: picture('shade', 'IMG_2042.jpg', 'shade.jpg', 8_564, 640, 640),
    box: picture('box', 'IMG_2043.jpg', 'box.jpg', 7_479, 640, 640),
    room: picture('room', 'living-room.jpg', 'room.jpg', 8_089, 720, 720),
    vase: picture('vase', 'IMG_2044.jpg', 'vase.jpg', 7_918, 720, 720),
    pendant: picture('pendant', 'pendant-sage.jpg', 'pendant.jpg', 8_549, 720, 720),
    film: ref('film', 'dimming.webm', 'video/webm', 31_856, {
      url: `${base}dimming.webm`,
      previewUrl: `${base}lamp.jpg`,
      width: 480,
      height: 330,
      durationMs: 6_000,
    }),
    voice12: sound('voice12', 'voice-12s.mp3', 24_192, 12_000),
    voice23: sound('voice23', 'voice-23s.mp3', 46_152, 23_000),
    voice41: sound('voice41', 'voice-41s.mp3', 82_152, 41_000),
    label: ref('label', 'Return-label-48213.pdf', 'application/pdf', 184_000, { url: `${base}return-label-48213.pdf` }),
    invoice: ref('invoice', 'Invoice_48107.pdf', 'application/pdf', 96_400, { url: `${base}invoice-48107.pdf` }),
  };
}
export type Assets = ReturnType<typeof assetsAt>;
