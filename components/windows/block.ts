import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { adopt } from '../base/adopt.js';
import { define } from '../base/define.js';
import { foreignName } from '../text/text.js';
import { textField, toggleLine } from '../ui/field.js';
import { choiceStyles } from './choice.styles.js';
import { ChatWindow } from './window.js';
import { windowWords } from './words.js';

const REASONS = ['spam', 'abuse', 'other'] as const;

/** @internal Why a customer is blocked, and what he is told [F197, F198]. */
export class BlockWindow extends ChatWindow<'block'> {
  @state() private reason: (typeof REASONS)[number] = 'spam';
  @state() private own = '';
  @state() private message = '';

  protected override get submitLook(): 'danger' {
    return 'danger';
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    adopt(this.getRootNode(), [choiceStyles]);
    super.firstUpdated(changed);
  }

  protected heading(): unknown {
    const say = this.words(windowWords);
    const name = this.#name();
    if (!say || name === undefined) return say?.('blockTitleMany') ?? '';
    const [before, after] = say('blockTitle').split('{name}');
    return html`${before}${foreignName(name)}${after}`;
  }

  protected body(): TemplateResult {
    const say = this.words(windowWords);
    return html`<p>${say?.('blockText')}</p>
      <fieldset class="field">
        <legend class="field__label">${say?.('reason')}</legend>
        <div class="choices">
          ${REASONS.map((reason) =>
            toggleLine({
              kind: 'radio',
              group: 'block-reason',
              label: say?.(`reason.${reason}`),
              checked: this.reason === reason,
              change: () => (this.reason = reason),
            }),
          )}
        </div>
        ${
          this.reason === 'other'
            ? textField({ id: 'block-own', label: say?.('ownReason') ?? '', value: this.own, input: (text) => (this.own = text) })
            : nothing
        }
      </fieldset>
      ${textField({
        id: 'block-message',
        label: say?.('message') ?? '',
        aside: say?.('optional') ?? '',
        hint: say?.('messageHint') ?? '',
        rows: 2,
        value: this.message,
        input: (text) => (this.message = text),
      })}`;
  }

  protected submitLabel(): string {
    return this.words(windowWords)?.('block') ?? '';
  }

  protected submit(): void {
    const known = this.words(windowWords)?.(`reason.${this.reason}`);
    const reason = (this.reason === 'other' && this.own.trim()) || known;
    const message = this.message.trim();
    this.answer({ ...(reason && { reason }), ...(message && { message }) });
  }

  #name(): string | undefined {
    const { customer, dialogs } = this.input;
    const dialog = this.activeChat?.dialogs.get(dialogs[0] ?? '');
    const id = customer ?? dialog?.customer?.id;
    return (id === undefined ? undefined : this.activeChat?.customers.get(id)?.name) ?? dialog?.customer?.name ?? dialog?.contact?.name;
  }
}

define('chat-block-window', BlockWindow);

declare global {
  interface HTMLElementTagNameMap {
    'chat-block-window': BlockWindow;
  }
}
