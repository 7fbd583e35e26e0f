import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { handover } from '../../src/dialogs/handover.js';
import type { Say } from '../../src/i18n/words.js';
import type { Group } from '../../src/model/actor.js';
import type { Id } from '../../src/model/ids.js';
import type { Operator } from '../../src/model/operator.js';
import { TransportError } from '../../src/transport/transport-error.js';
import { adopt } from '../base/adopt.js';
import { define } from '../base/define.js';
import { foreignName } from '../text/text.js';
import { avatar } from '../ui/avatar.js';
import { guard } from '../ui/banner.js';
import { field, searchField } from '../ui/field.js';
import * as icons from '../ui/icons.js';
import { choice } from './choice.js';
import { choiceStyles } from './choice.styles.js';
import { ChatWindow } from './window.js';
import { windowWords } from './words.js';

/** A pause in typing after which is asked again, ms. */
const PAUSE = 200;
const STATES = ['online', 'away', 'offline'] as const;
type Words = Say<keyof typeof windowWords.en>;
type Chosen = { operatorId: Id } | { groupId: Id };

/** @internal Whom a dialog goes to, with a comment for the team [F007, F139–F141, F300, F301]. */
export class AssignWindow extends ChatWindow<'assign'> {
  @state() private text = '';
  @state() private operators: readonly Operator[] | undefined;
  @state() private groups: readonly Group[] = [];
  @state() private chosen: Chosen | undefined;
  #comment = '';
  #pause: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    adopt(this.getRootNode(), [choiceStyles]);
    super.firstUpdated(changed);
    this.querySelector<HTMLElement>('.search input')?.focus();
    void this.#ask();
  }

  protected heading(): string {
    return this.words(windowWords)?.('assignTitle', { count: this.input.dialogs.length }) ?? '';
  }

  protected body(): TemplateResult {
    const say = this.words(windowWords);
    const session = this.activeChat?.$session.get();
    const me = session?.me;
    const limited = me && 'groupIds' in me && (me.groupIds?.length ?? 0) > 0 && session?.can?.['seeAll'] !== true;
    return html`${searchField({
        label: say?.('find') ?? '',
        clear: say?.('clear') ?? '',
        value: this.text,
        input: (text) => this.#onFind(text),
      })}
      <div class="choices" role="radiogroup" aria-label=${say?.('people') ?? nothing} aria-busy=${this.operators ? nothing : 'true'}>
        ${say ? this.#choices(say) : nothing}
      </div>
      ${limited ? html`<p class="field__hint">${say?.('ownGroups')}</p>` : nothing}${
        say && this.#losesSight() ? guard({ icon: icons.circleAlert, text: say('losesSight') }) : nothing
      }${field(
        { id: 'assign-comment', label: say?.('comment') ?? '', aside: say?.('forTeam') ?? '' },
        html`<textarea
          class="input input--comment"
          id="assign-comment"
          rows="2"
          maxlength="2000"
          dir="auto"
          @input=${this.#onComment}
        ></textarea>`,
      )}`;
  }

  protected submitLabel(): string {
    const say = this.words(windowWords);
    const name = this.#chosenName();
    return (name === undefined ? say?.('assign') : say?.('assignTo', { name })) ?? '';
  }

  protected override refused(): string | undefined {
    return this.chosen ? undefined : this.words(windowWords)?.('chooseFirst');
  }

  protected submit(): void {
    const comment = this.#comment.trim();
    if (this.chosen) this.answer({ ...this.chosen, ...(comment && { comment }) });
  }

  #choices(say: Words): unknown {
    if (!this.operators) return html`<p class="choices__none" role="status">${say('loading')}</p>`;
    if (this.operators.length + this.groups.length === 0) return html`<p class="choices__none" role="status">${say('noOne')}</p>`;
    const { chosen } = this;
    return [
      ...this.operators.map((operator) =>
        choice({
          group: 'assign-to',
          label: html`${foreignName(operator.name)}${this.#isMe(operator.id) ? html` <span class="muted">${say('you')}</span>` : nothing}`,
          hint: this.#operatorHint(say, operator),
          lead: avatar(operator, { size: 30, status: operator.availability?.state ?? 'offline' }),
          checked: chosen !== undefined && 'operatorId' in chosen && chosen.operatorId === operator.id,
          pick: () => (this.chosen = { operatorId: operator.id }),
        }),
      ),
      ...this.groups.map((group) =>
        choice({
          group: 'assign-to',
          label: foreignName(group.name),
          hint: this.#groupHint(say, group),
          lead: html`<span class="choice__g">${icons.users}</span>`,
          checked: chosen !== undefined && 'groupId' in chosen && chosen.groupId === group.id,
          pick: () => (this.chosen = { groupId: group.id }),
        }),
      ),
    ];
  }

  #operatorHint(say: Words, { availability, load }: Operator): string {
    const known = STATES.find((one) => one === (availability?.state ?? 'offline'));
    const status = availability?.label ?? (known ? say(`status.${known}`) : availability?.state);
    const busy =
      load && (load.limit === undefined ? say('open', { open: load.open }) : say('load', { open: load.open, limit: load.limit }));
    return [status, busy].filter(Boolean).join(' · ');
  }

  /** Where nobody is there, the dialog waits; that is said before it is done [F141]. */
  #groupHint(say: Words, { id, name }: Group): string {
    const members = (this.activeChat?.$session.get()?.operators ?? []).filter(({ groupIds }) => groupIds?.includes(id));
    const online = members.filter((one) => (this.activeChat?.operators.get(one.id) ?? one).availability?.state === 'online').length;
    if (online === 0) return say('goesTo', { group: name });
    return `${say('operators', { count: members.length })}, ${say('online', { count: online })}`;
  }

  /** A dialog that goes to somebody else is no longer open to whom had it [F009]. */
  #losesSight(): boolean {
    const { chosen } = this;
    const isOther = chosen !== undefined && !('operatorId' in chosen && this.#isMe(chosen.operatorId));
    return isOther && this.activeChat?.$session.get()?.can?.['seeAll'] !== true;
  }

  /** Whoever has the dialog already is no choice. */
  #assignee(): Id | undefined {
    const [id, other] = this.input.dialogs;
    return id === undefined || other !== undefined ? undefined : this.activeChat?.dialogs.get(id)?.assignee?.id;
  }

  #isMe(id: Id): boolean {
    return id === this.activeChat?.$session.get()?.me.id;
  }

  #chosenName(): string | undefined {
    const { chosen } = this;
    if (!chosen) return undefined;
    if ('groupId' in chosen) return this.groups.find(({ id }) => id === chosen.groupId)?.name;
    const name = this.operators?.find(({ id }) => id === chosen.operatorId)?.name;
    return name?.split(/\s+/, 1)[0];
  }

  #onFind(text: string): void {
    this.text = text;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#ask(), PAUSE);
  }

  readonly #onComment = (event: Event): void => {
    this.#comment = (event.target as HTMLTextAreaElement).value;
  };

  async #ask(): Promise<void> {
    const chat = this.activeChat;
    if (!chat) return;
    const asked = ++this.#asked;
    try {
      const { operators, groups } = await chat.use(handover).candidates(this.input.dialogs[0] ?? '', this.text.trim());
      if (asked !== this.#asked) return;
      const has = this.#assignee();
      this.operators = operators.filter(({ id }) => id !== has);
      this.groups = groups;
      this.error = undefined;
      if (this.#chosenName() === undefined) this.chosen = undefined;
    } catch (thrown) {
      if (asked !== this.#asked) return;
      this.operators ??= [];
      this.error = chat.say(windowWords)('loadFailed', { reason: TransportError.from(thrown).message });
    }
  }
}

define('chat-assign-window', AssignWindow);

declare global {
  interface HTMLElementTagNameMap {
    'chat-assign-window': AssignWindow;
  }
}
