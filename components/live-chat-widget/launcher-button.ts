import { html, nothing } from 'lit';
import * as icons from '../ui/icons.js';

/** The round button once the widget is there. */
export function launcher({ open, unread, label, press }: { open: boolean; unread: number; label: string; press(): void }) {
  return html`<button
    class="w-launch base"
    part="widget-launcher${open ? ' open' : ''}${unread > 0 ? ' unread' : ''}"
    type="button"
    aria-label=${label}
    aria-expanded=${open}
    @click=${press}
  >
    ${open ? icons.chevronDown : icons.messageCircle}${
      unread > 0 && !open ? html`<span class="badge" part="badge" aria-hidden="true">${unread > 99 ? '99+' : unread}</span>` : nothing
    }
  </button>`;
}
