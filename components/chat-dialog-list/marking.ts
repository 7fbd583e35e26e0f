import type { LitElement, TemplateResult } from 'lit';
import type { Outcome } from '../../src/actions/action.js';
import type { Verb } from '../../src/actions/verbs.js';
import type { Chat } from '../../src/chat.js';
import type { DialogList } from '../../src/dialogs/dialog-list.js';
import type { RowView } from '../../src/dialogs/row-view.js';
import { dialogWords } from '../../src/dialogs/words.js';
import type { Id } from '../../src/model/ids.js';
import type { Rows } from '../windowed/windowed-list.js';
import { actionsBar } from './actions-bar.js';
import { loadAll } from './load-all.js';
import type { Mark } from './presses.js';
import { Selection } from './selection.js';

export interface MarkingHost {
  list(): DialogList | undefined;
  /** Does what a person asked for with all that is marked. */
  perform(verb: Verb, ids: readonly Id[]): Promise<Outcome | undefined>;
}

/** Dialogs that are marked, and what is done with all of them [F045–F048]. */
export class Marking {
  readonly selection: Selection;
  #isBusy = false;

  constructor(
    private readonly host: LitElement,
    private readonly how: MarkingHost,
  ) {
    this.selection = new Selection(() => this.host.requestUpdate());
  }

  /** Takes the place of the search box. @param total how many dialogs there are in all, when the backend says */
  bar(chat: Chat, total: number | undefined): TemplateResult {
    const ids = [...this.selection.ids];
    return actionsBar({
      say: chat.say(dialogWords),
      selected: ids.length,
      loaded: this.how.list()?.length ?? 0,
      total,
      isBusy: this.#isBusy,
      offers: () => chat.actions.offers('bulk', { dialogs: ids }),
      perform: (verb) => void this.#perform(verb, ids),
      selectAll: (on) => (on ? this.selectLoaded() : this.selection.set([])),
      selectMatching: () => void this.#selectMatching(),
      clear: () => this.selection.set([]),
    });
  }

  /** A press that marks. */
  press(mark: Mark, rows: Rows<RowView>): void {
    if (mark.does === 'toggle') this.selection.toggle(mark.id);
    else if (mark.does === 'extend') this.selection.extend(mark.id, rows);
    else if (mark.does === 'all') this.selectLoaded();
    else this.selection.set([]);
  }

  selectLoaded(): void {
    const list = this.how.list();
    this.selection.set(Array.from({ length: list?.length ?? 0 }, (_, index) => list?.at(index).key ?? ''));
  }

  /** What could not be done stays marked. */
  async #perform(verb: Verb, ids: readonly Id[]): Promise<void> {
    const outcome = await this.how.perform(verb, ids);
    if (outcome && !outcome.dismissed) this.selection.set(outcome.failed.map(({ id }) => id));
  }

  async #selectMatching(): Promise<void> {
    const list = this.how.list();
    if (!list || this.#isBusy) return;
    this.#setBusy(true);
    await loadAll(list, () => list === this.how.list());
    this.#setBusy(false);
    if (list === this.how.list()) this.selectLoaded();
  }

  #setBusy(isBusy: boolean): void {
    this.#isBusy = isBusy;
    this.host.requestUpdate();
  }
}
