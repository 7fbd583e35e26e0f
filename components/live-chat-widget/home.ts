import { html, nothing } from 'lit';
import type { DialogList } from '../../src/dialogs/dialog-list.js';
import type { Id } from '../../src/model/ids.js';
import { safeLink } from '../text/safe-url.js';
import { avatar } from '../ui/avatar.js';
import { channelMark } from '../ui/channel-mark.js';
import * as icons from '../ui/icons.js';
import { cardBones, conversationCard } from './conversation-card.js';
import type { ViewInput } from './view.js';

export interface HomeInput extends ViewInput {
  /** What people call a kind of channel. */
  channelKind(type: string): string | undefined;
  readonly list: DialogList | undefined;
  /** How many conversations are on their way. */
  readonly expected: number;
  start(): void;
  openDialog(id: Id): void;
  all(): void;
}

/** Faces shown beside the greeting. */
const FACES = 3;

/** The first page: a greeting, a way to begin, what was said before, other ways to be reached. */
export function home(input: HomeInput) {
  const { say, config, list } = input;
  const newest = list && list.length > 0 ? list.at(0) : undefined;
  return html`<div class="w__b">
    <div class="hero" part="widget-hero">
      <div class="hero__top">
        <slot name="logo"><span class="hero__logo">${input.siteName ?? nothing}</span></slot>
        <span class="avs">${(input.session?.operators ?? []).slice(0, FACES).map((operator) => avatar(operator, { size: 32 }))}</span>
        <button class="icbtn" part="icon-button" type="button" aria-label=${say('close')} @click=${input.close}>${icons.x}</button>
      </div>
      <h2 dir="auto">${config?.greeting ?? say('greeting')}</h2>
      <p>${answerTime(input)}</p>
    </div>
    <div class="w-cards">
      <button class="w-card w-card--up" part="widget-card" type="button" @click=${input.start}>
        <span class="grow"><b>${say('start')}</b><small>${say('startText')}</small></span
        ><span class="w-go">${icons.send}</span>
      </button>
      ${newest ? conversationCard(newest.dialog, input) : input.expected > 0 ? cardBones(say) : nothing}
      ${
        (list && list.length > 1) || input.expected > 1
          ? html`<button class="btn btn--link w-all" part="button" type="button" @click=${input.all}>${say('seeAll')}</button>`
          : nothing
      }
      ${channels(input)}${questions(input)}
      <slot name="home"></slot>
    </div>
  </div>`;
}

function answerTime({ say, status, format, now }: HomeInput): string {
  if (!status) return '';
  if (!status.online)
    return status.opensAt !== undefined && format ? say('opensAt', { time: format.short(status.opensAt, now) }) : say('away');
  return status.waitMs !== undefined && format ? say('reply', { time: format.span(status.waitMs) }) : say('online');
}

/** Other messengers of the site; only addresses a browser may open. */
function channels({ config, say, channelKind }: HomeInput) {
  const links = (config?.channels ?? []).flatMap(({ type, url }) => {
    const href = safeLink(url);
    return href ? [{ type, href }] : [];
  });
  if (links.length === 0) return nothing;
  return html`<div class="w-card">
    <nav class="w-chs" part="widget-channels" aria-label=${say('channels')}>
      ${links.map(({ type, href }) => {
        return html`<a href=${href} target="_blank" rel="noopener noreferrer nofollow"
          >${channelMark(type)}${channelKind(type) ?? type}</a
        >`;
      })}
    </nav>
  </div>`;
}

function questions({ config, say }: HomeInput) {
  const answers = config?.answers ?? [];
  if (answers.length === 0) return nothing;
  return html`<div class="w-list" part="widget-questions" role="group" aria-label=${say('questions')}>
    ${answers.map(({ title, url, text }) => {
      const href = url === undefined ? undefined : safeLink(url);
      if (href)
        return html`<a class="w-q" href=${href} target="_blank" rel="noopener noreferrer"><bdi>${title}</bdi>${icons.chevronRight}</a>`;
      return html`<details class="w-a">
        <summary class="w-q"><bdi>${title}</bdi>${icons.chevronRight}</summary>
        <p dir="auto">${text}</p>
      </details>`;
    })}
  </div>`;
}
