import { createChat, type Chat, type ChatOptions } from '../../src/chat.js';
import { drafts } from '../../src/composer/drafts.js';
import { systemClock, type Clock } from '../../src/shared/clock.js';
import { openLedger } from '../../src/tabs/ledger.js';
import { shareTabs, type TabsPlatform } from '../../src/tabs/tabs.js';
import type { Transport } from '../../src/transport/transport.js';

/** What is held back while a tab is frozen. */
class Frost {
  #waiting: (() => void)[] | undefined;

  freeze(): void {
    this.#waiting ??= [];
  }
  thaw(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = undefined;
    for (const run of waiting) run();
  }
  pass(run: () => void): void {
    if (this.#waiting) this.#waiting.push(run);
    else run();
  }
  /** Resolves when the tab runs. */
  get running(): Promise<void> {
    return new Promise((resolve) => this.pass(resolve));
  }
}

export interface TabOptions extends Partial<ChatOptions> {
  transport: Transport;
  /** Names the backend of this test. */
  address: string;
  seen?: boolean;
  without?: 'ledger';
}

/** One tab of a browser, with the browser's own locks and channels. It can be hidden, frozen and killed. */
export class Tab {
  readonly chat: Chat;
  /** Streams of its own that are open. */
  streams = 0;
  /** Texts that have left from here. */
  readonly sent: string[] = [];
  #seen: boolean;
  #page: ((shown: boolean) => void) | undefined;
  readonly #frost = new Frost();
  readonly #looks = new Set<() => void>();
  readonly #life = new AbortController();

  constructor({ transport, address, seen = true, without, ...options }: TabOptions) {
    this.#seen = seen;
    const frost = this.#frost;
    const clock: Clock = {
      now: () => systemClock.now(),
      after: (ms, run) => systemClock.after(ms, () => frost.pass(run)),
      frame: (run) => systemClock.frame(() => frost.pass(run)),
    };
    const own: Transport = {
      ...transport,
      events: async (from, sink, ctx) => {
        this.streams++;
        try {
          await transport.events(
            from,
            { batch: (batch) => frost.pass(() => sink.batch(batch)), signal: (told) => frost.pass(() => sink.signal(told)) },
            ctx,
          );
        } finally {
          this.streams--;
        }
      },
      send: async (draft, ctx) => {
        await frost.running;
        this.sent.push(draft.parts.map((part) => ('text' in part ? part.text : '')).join());
        const answer = await transport.send(draft, ctx);
        await frost.running;
        return answer;
      },
    };
    this.chat = createChat({ draftStorage: 'memory', random: () => 0, ...options, clock, transport: own });
    const platform: TabsPlatform = {
      locks: {
        query: async () => {
          await frost.running;
          return navigator.locks.query();
        },
        request: async (...args: unknown[]) => {
          const grant = args.at(-1) as (lock: unknown) => Promise<unknown>;
          const held = (lock: unknown) => frost.running.then(() => Promise.race([grant(lock), this.#killed]));
          try {
            return await (navigator.locks.request as (...all: unknown[]) => Promise<unknown>)(...args.slice(0, -1), held);
          } finally {
            await frost.running;
          }
        },
      } as TabsPlatform['locks'],
      channel: (name) => this.#channel(name),
      openLedger: () => openLedger(`parleykit-test-${address}`),
      seen: () => this.#seen,
      onSeen: (hear) => this.#looks.add(hear),
      onPage: (hear) => (this.#page = hear),
    };
    shareTabs(this.chat, { drafts: this.chat.use(drafts), address, keeps: without !== 'ledger' }, platform);
  }

  look(seen: boolean): void {
    this.#seen = seen;
    for (const hear of this.#looks) hear();
  }
  freeze(): void {
    this.#frost.freeze();
  }
  thaw(): void {
    this.#frost.thaw();
  }
  /** The page is left for another, or shown again as it was. */
  show(shown: boolean): void {
    this.#page?.(shown);
  }
  /** It is gone without a word. */
  kill(): void {
    this.#frost.freeze();
    this.#life.abort();
    this.chat.dispose();
  }
  close(): void {
    this.thaw();
    this.kill();
  }

  get #killed(): Promise<void> {
    return new Promise((resolve) => this.#life.signal.addEventListener('abort', () => resolve()));
  }

  #channel(name: string): BroadcastChannel {
    const channel = new BroadcastChannel(name);
    const frost = this.#frost;
    this.#life.signal.addEventListener('abort', () => channel.close());
    return {
      postMessage: (message: unknown) => frost.pass(() => !this.#life.signal.aborted && channel.postMessage(message)),
      close: () => frost.pass(() => channel.close()),
      set onmessage(hear: (event: MessageEvent) => void) {
        channel.onmessage = (event) => frost.pass(() => hear(event));
      },
    } as BroadcastChannel;
  }
}
