import { html, nothing, type TemplateResult } from 'lit';
import { safeFile, safeImage } from '../../text/safe-url.js';
import * as icons from '../../ui/icons.js';
import type { ThreadView } from '../view.js';
import type { FilePart } from './blocks.js';

/**
 * A film in its reserved box. It gets its address when somebody presses play: with one, a page whose policy allows no media would
 * complain at once, though nothing was to be loaded yet.
 */
export function film({ file }: FilePart, view: ThreadView): TemplateResult {
  return html`<video preload="none" playsinline poster=${safeImage(file.previewUrl) ?? nothing} aria-label=${file.name}></video
    ><button
      class="pic__play ifill"
      type="button"
      aria-label=${view.say('playVideo', { name: file.name })}
      @click=${(event: Event) => play(event, safeFile(file.url))}
    >
      ${icons.play}</button
    >${file.durationMs === undefined ? nothing : html`<span class="pic__dur">${view.format.duration(file.durationMs)}</span>`}`;
}

/** The browser's own controls take over; the button and what lies on the picture give way. */
function play({ currentTarget }: Event, url: string | undefined): void {
  const button = currentTarget as HTMLElement;
  const video = button.previousElementSibling;
  if (!(video instanceof HTMLVideoElement) || url === undefined) return;
  video.src = url;
  button.parentElement?.classList.add('is-playing');
  video.controls = true;
  video.focus({ preventScroll: true });
  // A film that cannot be played says so in its own controls.
  video.play().catch(() => undefined);
}
