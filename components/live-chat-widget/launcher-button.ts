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

/**
 * Puts the round button in the place of the one that stood here before anything was loaded. Who has reached that one by keyboard stays
 * there; while it is pressed it waits, since a press that loses its button opens nothing.
 */
export function replaceLauncher(root: ParentNode & DocumentOrShadowRoot): void {
  const [next, first] = root.querySelectorAll<HTMLElement>('.w-launch');
  if (!next || !first) return;
  const replace = () => {
    const isFocused = root.activeElement === first;
    first.remove();
    if (isFocused) next.focus();
  };
  if (!first.matches(':active')) return replace();
  first.style.setProperty('opacity', '0');
  const over = new AbortController();
  for (const end of ['pointerup', 'pointercancel', 'keyup'])
    addEventListener(
      end,
      () => {
        over.abort();
        setTimeout(replace);
      },
      { signal: over.signal },
    );
}
