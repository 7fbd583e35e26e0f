import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ReplyClock } from '../../src/dialogs/reply-clock.js';
import type { RowView } from '../../src/dialogs/row-view.js';
import type { dialogWords } from '../../src/dialogs/words.js';
import type { Format } from '../../src/i18n/format.js';
import type { Say } from '../../src/i18n/words.js';
import { nameIn } from '../text/text.js';
import { avatar } from '../ui/avatar.js';
import { badge } from '../ui/badge.js';
import * as icons from '../ui/icons.js';
import { tag } from '../ui/tag.js';
import { countdown } from './countdown.js';
import { previewLead, previewLine } from './preview.js';

/** What a row is drawn with beside its view; the same for all rows. */
export interface RowLook {
  readonly say: Say<keyof typeof dialogWords.en>;
  readonly format: Format;
  readonly clock: ReplyClock;
  readonly mixed: boolean;
  readonly canUnblock: (dialogId: string) => boolean;
}

export interface RowState {
  readonly current: boolean;
  readonly checked: boolean;
  readonly tabIndex: 0 | -1;
}

const STATUS_ICONS: Readonly<Record<NonNullable<RowView['status']>['kind'], TemplateResult>> = {
  unassigned: icons.circleDashed,
  open: icons.circleDot,
  closed: icons.circleCheck,
  snoozed: icons.alarmClock,
  blocked: icons.ban,
};

/** A row of the list: a row of the grid, whole a target; its checkbox and buttons lie above it. */
export function dialogRow(view: RowView, { current, checked, tabIndex }: RowState, look: RowLook): TemplateResult {
  const { say } = look;
  const { priority } = view;
  const { sending, tone } = view.preview;
  const states = `${current ? ' current' : ''}${view.isUnread ? ' unread' : ''}${checked ? ' checked' : ''}${
    sending === 'failed' ? ' failed' : ''
  }${tone === 'pending' || tone === 'unsaved' ? ` ${tone}` : ''}`;
  // Time and preview are drawn here: every row has them, and a template the fewer makes each row cheaper.
  return html`<div
    class="row${states}"
    part="row${states}"
    role="row"
    tabindex=${tabIndex}
    data-key=${view.key}
    aria-selected=${checked}
    aria-current=${current ? 'true' : nothing}
  >
    <span class="row__av" part="row-avatar" role="gridcell"
      >${avatar(view.who, { ...(view.channelType !== undefined && { channel: view.channelType }) })}<input
        class="check row__ck"
        part="row-check"
        type="checkbox"
        tabindex="-1"
        aria-label=${say('select', { name: view.name })}
        .checked=${live(checked)}
    /></span>
    <div class="row__b" role="gridcell">
      <div class="row__l">
        ${priority ? mark('row-priority', `row__mk--up i14`, icons.chevronsUp, say(priority)) : nothing}<bdi
          class="row__name"
          part="row-name"
          >${nameIn(view.name, { hits: view.nameHits ?? [] })}</bdi
        >${view.pinned ? mark('row-pinned', 'i12', icons.pin, say('pinned')) : nothing}${
          view.important ? mark('row-important', 'row__mk--star i12 ifill', icons.star, say('important')) : nothing
        }${
          view.channelName === undefined ? nothing : html`<bdi class="row__chn" part="row-channel-name">${nameIn(view.channelName)}</bdi>`
        }<time class="row__time" part="row-time" datetime=${view.time ? new Date(view.time.at).toISOString() : nothing}
          >${view.time?.text}</time
        >
      </div>
      <div class="row__l">
        <span class="row__text ${tone === undefined ? '' : `is-${tone}`}" part="row-preview"
          >${previewLead(view.preview)}<bdi>${previewLine(view.preview)}</bdi></span
        >${tone === 'unsaved' ? button('retry', say('tryAgain')) : nothing}${view.blocked && look.canUnblock(view.key) ? button('unblock', say('unlock')) : nothing}${viewing(view, look)}${sent(view, look)}${unread(view, look)}
      </div>
      ${thirdLine(view, look)}
    </div>
  </div>`;
}

function mark(part: string, look: string, icon: TemplateResult, words: string): TemplateResult {
  return html`<span class="row__mk ${look}" part=${part} title=${words}>${icon}<span class="vh">${words}</span></span>`;
}

/** Colleagues who are here. */
function viewing({ viewers }: RowView, { say }: RowLook): TemplateResult | typeof nothing {
  const [viewer] = viewers;
  if (!viewer) return nothing;
  const here = say(viewer.typing ? 'isTyping' : 'isHere', { name: viewer.actor.name ?? '' });
  return html`<span class="row__view i12" part="row-viewers" title=${here}
    >${viewer.typing ? icons.pencil : icons.eye}${viewers.slice(0, 2).map(({ actor }) => avatar(actor))}<span class="vh"
      >${here}</span
    ></span
  >`;
}

/** What became of the last message. */
function sent({ preview: { sending } }: RowView, { say }: RowLook): TemplateResult | typeof nothing {
  if (sending === undefined) return nothing;
  return html`<span class="row__send row__send--${sending} i14" part=${sending === 'failed' ? 'row-failed' : nothing}
    >${sending === 'failed' ? icons.circleX : sending === 'unconfirmed' ? icons.circleHelp : icons.clock}<span class="vh"
      >${say(sending)}</span
    ></span
  >`;
}

function unread({ unread: count, isUnread }: RowView, { say }: RowLook): TemplateResult | typeof nothing {
  if (count > 0) return badge(count, { label: say('unreadLabel'), part: 'badge row-unread' });
  return isUnread ? html`<span class="row__dot" part="row-unread"><span class="vh">${say('markedUnread')}</span></span>` : nothing;
}

/** Buttons of a row are named by what they do; the list hears the press. */
function button(does: 'retry' | 'unblock', words: string): TemplateResult {
  return html`<button class="row__act" part="button" type="button" tabindex="-1" data-does=${does}>${words}</button>`;
}

function thirdLine(view: RowView, look: RowLook): TemplateResult | typeof nothing {
  const { status, dueAt, tags, moreTags, group, assignee } = view;
  if (!status && dueAt === undefined && tags.length === 0 && group === undefined && !assignee) return nothing;
  return html`<div class="row__l row__meta">
    ${
      status
        ? html`<span class="row__st row__st--${status.kind} i12" part="row-status">${STATUS_ICONS[status.kind]}${status.text}</span>`
        : nothing
    }${dueAt === undefined ? nothing : countdown(look.clock, dueAt, look.format, look.say('replyWithin'))}${
      tags.length > 0
        ? html`<span class="row__tags" part="row-tags"
            >${tags.map((one) => tag(one))}${moreTags > 0 ? html`<span class="row__more num">+${moreTags}</span>` : nothing}</span
          >`
        : nothing
    }${
      group !== undefined || assignee
        ? html`<span class="row__who ${assignee ? '' : 'row__who--team'} i12"
            >${assignee ? assigned(assignee, look) : icons.users}${
              group === undefined ? nothing : html`<bdi class="row__grp trunc" part="row-group">${nameIn(group)}</bdi>`
            }</span
          >`
        : nothing
    }
  </div>`;
}

/** Who has it; the group beside it gives way to everything else: it is whole or not there. */
function assigned({ actor, name }: NonNullable<RowView['assignee']>, { mixed }: RowLook): TemplateResult {
  const named = !mixed || actor.kind === 'bot';
  return html`<span class="row__as" part="row-assignee"
    >${actor.kind === 'bot' ? icons.bot : avatar(actor)}<bdi class=${named ? 'trunc' : 'vh'}>${nameIn(name)}</bdi></span
  >`;
}
