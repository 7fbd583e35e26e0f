import { html, nothing, type TemplateResult } from 'lit';
import { safeImage } from '../text/safe-url.js';
import { cornerMark } from './channel-mark.js';
import { cssVars } from './css-vars.js';
import { hueOf } from './hue.js';
import * as icons from './icons.js';
import { initials } from './initials.js';

/** Whom an avatar stands for: an actor, an operator or a customer fits as it is. */
export interface Portrayed {
  readonly id: string;
  readonly name?: string;
  readonly avatarUrl?: string;
  readonly kind?: string;
}

export interface AvatarLook {
  /** Edge in px; what holds it decides otherwise (40). */
  size?: number;
  /** Type of the channel whose mark sits on the corner. */
  channel?: string;
  /** Presence dot: `online`, `away`, anything else is offline. */
  status?: string;
  /** Part names, `avatar` unless told. */
  part?: string;
  /** Reads the name aloud; without it the avatar is decoration beside a name. */
  named?: boolean;
}

/** Initials on a hue of one's own, under the picture if there is one and it loads; a bot is square. */
export function avatar(who: Portrayed, { size, channel, status, part = 'avatar', named }: AvatarLook = {}): TemplateResult {
  const picture = safeImage(who.avatarUrl);
  return html`<span
    class="av ${who.kind === 'bot' ? 'av--bot' : hueOf(who.id)}"
    part=${part}
    role=${named ? 'img' : nothing}
    aria-label=${named ? (who.name ?? nothing) : nothing}
    aria-hidden=${named ? nothing : 'true'}
    ${size === undefined ? nothing : cssVars({ '--_s': `${size}px` })}
    >${who.kind === 'bot' ? icons.bot : initials(who.name ?? '') || icons.userRound}${picture ? image(picture) : nothing}${
      channel === undefined ? nothing : cornerMark(channel)
    }${status === undefined ? nothing : statusDot(status)}</span
  >`;
}

function image(src: string): TemplateResult {
  return html`<img
    class="av__img"
    src=${src}
    alt=""
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
    @load=${show}
    @error=${hide}
  />`;
}

function statusDot(status: string): TemplateResult {
  const look = status === 'online' ? '' : status === 'away' ? 'av__st--away' : 'av__st--off';
  return html`<span class="av__st ${look}"></span>`;
}

function show(event: Event): void {
  (event.target as HTMLElement).hidden = false;
}

/** A picture that cannot be shown gives way to the initials beneath it. */
function hide(event: Event): void {
  (event.target as HTMLElement).hidden = true;
}
