import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { NEW_DIALOG, type Id } from '../../src/model/ids.js';
import { channelKind } from '../../src/i18n/channel-name.js';
import type { Translation } from '../../src/i18n/words.js';
import type { Transport } from '../../src/transport/transport.js';
import { widgetWords } from '../../src/widget/words.js';
import { define } from '../base/define.js';
import { earlySay } from '../base/early-words.js';
import { Lazy } from '../base/lazy.js';
import { PublicElement } from '../base/public-element.js';
import { ChatUnreadChangedEvent, ChatWidgetToggledEvent } from '../events.js';
import { lateFailed } from '../ui/late-failed.js';
import { takeCommands, type WidgetCommands } from './commands.js';
import type { Answer, Consent } from './consent.js';
import { consentQuestion } from './consent-question.js';
import { conversation } from './conversation.js';
import { conversations } from './conversations.js';
import { home } from './home.js';
import type { Identity } from './identity.js';
import { launcher, replaceLauncher } from './launcher-button.js';
import { OwnChat } from './own-chat.js';
import { styles } from './live-chat-widget.styles.js';
import { unreadIn } from './unread.js';
import type { ViewInput } from './view.js';
import { followViewport } from './viewport.js';

export type { Consent } from './consent.js';

type View = 'home' | 'conversation' | 'conversations';

/**
 * The chat of a website: a launcher, and behind it a panel with a home page and the visitor's conversations. Unless consent is given,
 * nothing is requested or stored before the visitor opens it.
 *
 * @element live-chat-widget
 *
 * @fires {ChatWidgetToggledEvent} chat-widget-toggled - The panel was opened or closed.
 * @fires {ChatUnreadChangedEvent} chat-unread-changed - How many conversations wait to be read.
 * @fires {ChatAuthRequiredEvent} chat-auth-required - The token was refused; call `identify()` with a new one.
 * @fires {ChatErrorEvent} chat-error - Something failed that no row can show.
 *
 * @slot logo - Replaces the site's name on the home page.
 * @slot home - More cards at the end of the home page.
 *
 * @csspart widget-launcher - The round button. States: `open`, `unread`.
 * @csspart widget-panel - The panel.
 * @csspart widget-header - The bar above a conversation.
 * @csspart widget-footer - The line under a conversation.
 * @csspart widget-hero - The greeting on the home page.
 * @csspart widget-card - A card on the home page. States: `unread`.
 * @csspart widget-channels - Other channels the site can be reached by.
 * @csspart widget-questions - Common questions.
 * @csspart widget-consent - The question whether the chat may be kept.
 * @csspart widget-conversations - The list of conversations.
 * @csspart widget-conversation - One of them. States: `unread`.
 *
 * @cssprop [--chat-widget-width=384px] - Width of the panel.
 * @cssprop [--chat-widget-height=660px] - Height of the panel, where the window has room for it.
 */
export class LiveChatWidget extends PublicElement {
  static override styles = styles;

  /** Whether the panel is open. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** The site's key; visitors of different sites do not meet. */
  @property() site?: string;

  /** What the visitor has agreed to; default: `opening`. */
  @property() consent?: Consent;

  /** Where the backend's routes begin. Default: `/api` beside the script. */
  @property() url?: string;

  /** Your own backend, instead of the HTTP transport. */
  @property({ attribute: false }) transport?: Transport;

  /** The site's name, as its visitors know it; default: what the backend calls it. */
  @property({ attribute: 'site-name' }) siteName?: string;

  /** Where the site says what it does with personal data; the question for consent leads there. */
  @property({ attribute: 'privacy-url' }) privacyUrl?: string;

  /** BCP 47 tag of the language; default: the page's. */
  @property({ attribute: 'data-locale' }) locale?: string;

  /** Loads the phrases of a language other than English. */
  @property({ attribute: false }) translations?: (locale: string) => Promise<Translation>;

  @state() private view: View = 'home';
  @state() private dialogId: Id = NEW_DIALOG;

  readonly #thread = new Lazy(this, () => import('../chat-thread/chat-thread.js'));
  readonly #own = new OwnChat(this, {
    began: (dialogId) => {
      if (this.dialogId === NEW_DIALOG) this.dialogId = dialogId;
    },
    listed: () => this.dispatchEvent(new ChatUnreadChangedEvent({ unreadDialogs: this.#unread })),
  });

  readonly #session = this.follow(() => this.activeChat?.$session);
  readonly #config = this.follow(() => this.#own.followed?.site.$config);
  readonly #status = this.follow(() => this.#own.followed?.site.$status);
  readonly #connection = this.follow(() => this.activeChat?.connection.$state);

  /** The question for consent stands in the panel. */
  #isAsking = false;
  #wasAsking = false;
  #opener: Element | null = null;

  constructor() {
    super();
    this.follow(() => this.#own.followed?.dialogs.$state);
    this.follow(() => this.#own.followed?.dialogs.$version);
    followViewport(this, () => this.renderRoot.querySelector<HTMLElement>('.w'));
  }

  /** Opens the panel, which is the visitor's consent to requests and storage, unless they are to be asked. */
  show(): void {
    if (this.open) return;
    this.#opener = document.activeElement;
    this.#retry();
    this.open = true;
    this.dispatchEvent(new ChatWidgetToggledEvent({ open: true }));
  }

  /** Closes the panel. The conversation goes on. */
  hide(): void {
    if (!this.open) return;
    this.open = false;
    this.dispatchEvent(new ChatWidgetToggledEvent({ open: false }));
  }

  /** Says who the visitor is. Before the chat is opened it is only remembered, unless consent is given. */
  identify(identity: Identity): void {
    this.#own.identify(identity);
  }

  /** Ends the connection and forgets who the visitor was on this device. */
  shutdown(): void {
    this.hide();
    this.#own.forget();
    this.#go('home', NEW_DIALOG);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    takeCommands(this, this.#commands);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('translations') || changed.has('locale')) this.#own.chooseWords();
    if (changed.has('consent')) this.#own.consented();
    this.#own.ensure();
    this.#wasAsking = this.#isAsking;
    this.#isAsking = this.open && this.#own.asks;
    super.willUpdate(changed);
  }

  protected override firstUpdated(): void {
    if (this.shadowRoot) replaceLauncher(this.shadowRoot);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.get('open')) this.#goBack();
    else if (this.open && (changed.has('open') || changed.has('view') || this.#isAsking !== this.#wasAsking)) this.#focusPanel();
  }

  protected override render() {
    const say = this.words(widgetWords) ?? earlySay(widgetWords);
    const unread = this.#unread;
    const closed = unread > 0 ? say('launcherUnread', { count: unread }) : (this.dataset['label'] ?? say('launcher'));
    return html`${this.open ? this.#panel(say) : nothing}${launcher({
      open: this.open,
      unread,
      label: this.open ? say('close') : closed,
      press: this.#onLauncher,
    })}`;
  }

  #panel(say: ViewInput['say']) {
    const view = this.#isAsking ? 'consent' : this.view;
    if (view === 'conversation') void this.#thread.value;
    const config = this.#config.value;
    const shared = {
      say,
      format: this.#own.followed?.$format.get(),
      now: this.activeChat?.clock.now() ?? 0,
      siteName: this.siteName ?? this.dataset['siteName'] ?? config?.name,
      session: this.#session.value,
      config,
      status: this.#status.value,
      close: this.#onClose,
    };
    const labels = { consent: say('consent'), home: say('home'), conversation: say('conversation'), conversations: say('conversations') };
    return html`<section
      class="w base"
      part="widget-panel"
      role="dialog"
      tabindex="-1"
      aria-label=${labels[view]}
      aria-describedby=${view === 'consent' ? 'consent-text' : nothing}
      @keydown=${this.#onKeydown}
    >
      ${lateFailed(this.activeChat, [this.#own, this.#thread])}
      ${
        view === 'consent'
          ? consentQuestion({ ...shared, privacyUrl: this.privacyUrl ?? this.dataset['privacyUrl'], answer: this.#onAnswer })
          : view === 'home'
            ? home({
                ...shared,
                channelKind: (type) => this.activeChat && channelKind(this.activeChat, type),
                list: this.#own.followed?.dialogs,
                expected: this.#own.expected,
                start: this.#onStart,
                openDialog: this.#onOpenDialog,
                all: this.#onAll,
              })
            : view === 'conversations'
              ? conversations({
                  ...shared,
                  list: this.#own.followed?.dialogs,
                  back: this.#onBack,
                  openDialog: this.#onOpenDialog,
                  start: this.#onStart,
                })
              : conversation({
                  ...shared,
                  dialogId: this.dialogId,
                  dialog: this.activeChat?.dialogs.get(this.dialogId),
                  connection: this.#connection.value,
                  early: this.#own.early,
                  back: this.#onBack,
                })
      }
    </section>`;
  }

  get #unread(): number {
    return unreadIn(this.#own.followed?.dialogs);
  }

  /** To what of the page has opened the panel, else to the launcher. */
  #goBack(): void {
    const opener = this.#opener;
    if (opener instanceof HTMLElement && opener.matches('[data-parley-open]') && opener.checkVisibility()) opener.focus();
    else this.renderRoot.querySelector<HTMLElement>('.w-launch')?.focus();
  }

  #focusPanel(): void {
    const composer = this.renderRoot.querySelector('chat-composer');
    if (composer) void composer.updateComplete.then(() => composer.focus());
    else this.renderRoot.querySelector<HTMLElement>('.w')?.focus();
  }

  #go(view: View, dialogId = this.dialogId): void {
    this.#retry();
    this.dialogId = dialogId;
    this.view = view;
  }

  readonly #commands: WidgetCommands = {
    open: () => this.show(),
    close: () => this.hide(),
    toggle: () => (this.open ? this.hide() : this.show()),
    identify: (identity) => this.identify(identity),
    consent: (consent) => (this.consent = consent),
    translations: (load) => (this.translations = load),
    shutdown: () => this.shutdown(),
  };

  readonly #retry = () => {
    this.#own.retry();
    this.#thread.retry();
  };
  readonly #onAnswer = (answer: Answer) => this.#own.answer(answer);
  readonly #onLauncher = () => (this.open ? this.hide() : this.show());
  readonly #onClose = () => this.hide();
  readonly #onBack = () => this.#go('home');
  readonly #onAll = () => this.#go('conversations');
  readonly #onStart = () => this.#go('conversation', NEW_DIALOG);
  readonly #onOpenDialog = (id: Id) => this.#go('conversation', id);
  readonly #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    this.hide();
  };
}

define('live-chat-widget', LiveChatWidget);

declare global {
  interface HTMLElementTagNameMap {
    'live-chat-widget': LiveChatWidget;
  }
}
