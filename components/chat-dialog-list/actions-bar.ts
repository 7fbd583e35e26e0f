import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Offer } from '../../src/actions/action.js';
import type { Verb } from '../../src/actions/verbs.js';
import type { dialogWords } from '../../src/dialogs/words.js';
import type { Say } from '../../src/i18n/words.js';
import { actionEntries } from '../ui/action-menu.js';
import * as icons from '../ui/icons.js';
import { menu, type MenuEntry } from '../ui/menu.js';

export interface ActionsBarLook {
  say: Say<keyof typeof dialogWords.en>;
  selected: number;
  loaded: number;
  /** How many there are in all, when the backend says. */
  total: number | undefined;
  isBusy: boolean;
  offers: () => readonly Offer[];
  perform: (verb: Verb) => void;
  selectAll: (on: boolean) => void;
  /** Loads and marks what is not loaded yet, too. */
  selectMatching: () => void;
  clear: () => void;
}

/** Takes the place of the search box while dialogs are marked: all of them, how many, what to do with them [F046–F048]. */
export function actionsBar(look: ActionsBarLook): TemplateResult {
  const { say, selected, loaded, selectAll, clear } = look;
  const every = selected >= loaded && loaded > 0;
  return html`<div class="list__tools">
      <div class="actions" role="toolbar" aria-label=${say('selectedDialogs')} part="list-actions${every ? '' : ' mixed'}">
        <label class="ckb" part="list-select-all"
          ><input
            class="check"
            type="checkbox"
            aria-label=${say('selectAll')}
            .checked=${live(every)}
            .indeterminate=${!every}
            @change=${(event: Event) => selectAll((event.target as HTMLInputElement).checked)} /></label
        ><span class="actions__n num" role="status">${say('selected', { count: selected })}</span>${menu({
          label: say('actions'),
          trigger: html`${say('actions')}<span class="i14">${icons.chevronDown}</span>`,
          look: 'btn btn--primary',
          buttonPart: 'list-actions-button',
          end: true,
          entries: () => entries(look),
        })}
      </div>
      <button class="icbtn" part="icon-button" type="button" aria-label=${say('clearSelection')} @click=${clear}>${icons.x}</button>
    </div>
    ${scope(look)}`;
}

function entries({ offers, perform }: ActionsBarLook): MenuEntry[] {
  const all = offers();
  const calm = actionEntries(
    all.filter(({ danger }) => !danger),
    perform,
  );
  const dangerous = actionEntries(
    all.filter(({ danger }) => danger === true),
    perform,
  );
  return [...calm, ...(calm.length > 0 && dangerous.length > 0 ? (['line'] as const) : []), ...dangerous];
}

/** What the marks cover, and the way to what is beyond the loaded rows [B017]. */
function scope({ say, selected, loaded, total, isBusy, selectAll, selectMatching }: ActionsBarLook): TemplateResult {
  const more = total !== undefined && total > loaded;
  const link = (words: string, run: () => void) =>
    html`<button class="btn btn--link" part="button" type="button" aria-busy=${isBusy ? 'true' : nothing} @click=${run}>${words}</button>`;
  const count = total ?? loaded;
  return html`<div class="list__sub">
    <span class="list__of num"
      >${selected >= loaded && more ? say('selectedLoaded', { count: loaded }) : say('selectedOf', { count: selected, total: count })}</span
    >${
      selected >= count
        ? nothing
        : more
          ? link(say('selectMatching', { count }), selectMatching)
          : link(say('selectEvery', { count }), () => selectAll(true))
    }
  </div>`;
}
