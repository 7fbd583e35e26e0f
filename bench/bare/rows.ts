import { html, nothing, type TemplateResult } from 'lit';
import { avatar } from '../../components/ui/avatar.js';
import { checkCheck } from '../../components/ui/icons.js';
import { texts } from '../page/texts.js';

/** A message as rich as those of the thread. */
export interface MessageRow {
  readonly key: string;
  readonly text: string;
  readonly isOwn: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly time: string;
}

/** A dialog as rich as those of the list. */
export interface DialogRow {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly time: string;
  readonly unread: number;
}

const text = (n: number): string => texts[Math.abs(n) % texts.length] ?? '';

export const message = (n: number): MessageRow => ({
  key: `k${n}`,
  text: text(n),
  isOwn: (n & 3) > 1,
  isFirst: !(n & 1),
  isLast: !!(n & 1),
  time: `${10 + (Math.abs(n) % 10)}:${10 + (Math.abs(n) % 50)}`,
});

export const dialog = (n: number): DialogRow => ({
  key: `k${n}`,
  name: text(n * 7).slice(0, 24),
  text: text(n),
  time: '17:52',
  unread: n % 3,
});

const visitor = { id: 'c1', name: 'Elena Marsh' };
const operator = { id: 'o1', name: 'Anna Kovač' };

export const messageRow = (row: MessageRow): TemplateResult =>
  html`<li class="m ${row.isOwn ? 'm--out' : 'm--in'} ${row.isFirst ? 'm--first' : ''}" part="message ${row.isOwn ? 'out' : 'in'}">
    <span class="m__side" part="message-avatar">${row.isLast ? avatar(row.isOwn ? operator : visitor, { named: true }) : nothing}</span>
    <div class="m__col">
      <div class="b" part="message-bubble">
        <bdi dir="auto">${row.text}</bdi>
        <span class="bt" part="message-meta"
          ><time>${row.time}</time
          >${row.isOwn ? html`<span part="message-status">${checkCheck}<span class="vh">read</span></span>` : nothing}</span
        >
      </div>
    </div>
  </li>`;

export const dialogRow = (row: DialogRow): TemplateResult =>
  html`<div class="row" part="row" role="row" tabindex="-1">
    <span class="row__av" part="row-avatar" role="gridcell"
      >${avatar({ id: row.key, name: row.name }, { channel: 'whatsapp' })}<label class="row__ck" part="row-check"
        ><span class="vh">Select ${row.name}</span><input class="check" type="checkbox" /></label
    ></span>
    <div class="row__b" role="gridcell">
      <div class="row__l">
        <span class="row__name" part="row-name"><bdi>${row.name}</bdi></span
        ><span part="row-channel-name"><bdi>Halden Sales</bdi></span
        ><time class="row__time" part="row-time">${row.time}</time>
      </div>
      <div class="row__l">
        <span class="row__text" part="row-preview" dir="auto">${row.text}</span>${
          row.unread ? html`<span class="badge" part="row-unread">${row.unread}</span>` : nothing
        }
      </div>
      <div class="row__l">
        <span class="tag" part="tag">Return</span><span class="row__who" part="row-assignee">${avatar(operator)}<span>You</span></span>
      </div>
    </div>
  </div>`;
