import { html, nothing, type TemplateResult } from 'lit';
import type { ThreadRow } from '../../../src/thread/timeline.js';
import { safeImage, safeLink } from '../../text/safe-url.js';
import { cssVars } from '../../ui/css-vars.js';
import type { ThreadView } from '../view.js';
import { shownAs, type FilePart } from './blocks.js';
import { film } from './film.js';
import { progress } from './progress.js';

/** The box of one picture, px: as wide or as high as this, never larger than the picture. */
const WIDE = 300;
const HIGH = 340;
/** Where the size of a picture is not known, its box has these edges, so that nothing moves when it arrives. */
const UNKNOWN = { width: 236, height: 177 };
/** Edge of an album, and how many of its pictures are shown at first. */
const ALBUM = 236;
const SHOWN = 4;

/** Pictures and films of one message. `overlay`: time and status, when nothing is written below [F079]. */
export function pictures(media: readonly FilePart[], row: ThreadRow, view: ThreadView, overlay: unknown): TemplateResult {
  const [only] = media;
  if (only && media.length === 1) return single(only, row, view, overlay);
  const more = media.length - SHOWN;
  return html`<figure class="pic album" part="message-media" ${cssVars({ '--_w': `${ALBUM}px` })}>
    ${media.map((one) => (shownAs(one) === 'video' ? film(one, view) : picture(one, view)))}${
      more > 0
        ? html`<button
            class="album__more"
            type="button"
            aria-label=${view.say('showImages', { count: more })}
            @click=${({ currentTarget }: Event) => (currentTarget as HTMLElement).closest('.album')?.classList.add('is-open')}
          >
            +${more}
          </button>`
        : nothing
    }${overlay}
  </figure>`;
}

function single(one: FilePart, row: ThreadRow, view: ThreadView, overlay: unknown): TemplateResult {
  const { width, height } = boxOf(one);
  return html`<figure class="pic" part="message-media" ${cssVars({ '--_w': `${width}px`, '--_ratio': `${width} / ${height}` })}>
      ${shownAs(one) === 'video' ? film(one, view) : picture(one, view)}${overlay}
    </figure>
    ${progress(one.file, row, view)}`;
}

/** The box in px, known before the picture has loaded. */
function boxOf({ file: { width, height } }: FilePart): { width: number; height: number } {
  if (!width || !height) return UNKNOWN;
  const scale = Math.min(1, WIDE / width, HIGH / height);
  // Time and status need their room, and a very flat picture its height.
  return { width: Math.max(120, Math.round(width * scale)), height: Math.max(64, Math.round(height * scale)) };
}

/** A picture through an allowed address; a press opens the whole of it, except where that would be a document of this page. */
function picture({ file, caption }: FilePart, view: ThreadView): TemplateResult {
  const image = html`<img
    src=${safeImage(file.previewUrl ?? file.url) ?? nothing}
    alt=${caption ?? file.name}
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
  />`;
  const href = safeLink(file.url);
  if (href === undefined) return image;
  return html`<a
    class="pic__a"
    href=${href}
    target="_blank"
    rel="noopener noreferrer nofollow ugc"
    referrerpolicy="no-referrer"
    aria-label=${view.say('openImage', { name: caption ?? file.name })}
    >${image}</a
  >`;
}
