import type { SendDraft } from '../../../model/draft.js';
import { newClientId } from '../../../model/client-id.js';
import type { Cursor, Id } from '../../../model/ids.js';
import type { Message } from '../../../model/message.js';
import type { Guarantees, Session } from '../../../model/session.js';
import type { CallContext } from '../../call-context.js';
import type { Transport } from '../../transport.js';
import { follow, type Follower } from './follower.js';
import { snapshotOf } from './snapshot.js';
import { strict } from './strict.js';
import { type ConformanceError, must, needs, NotApplicable } from './verdict.js';
import { Viewer } from './viewer.js';
import { USERS, type ConformanceUser, type ConformanceWorld } from './world.js';

/** Refusals that mean: this person may not do this here. */
const DENIED: readonly string[] = ['forbidden', 'unsupported', 'windowClosed', 'blocked'];

/** One check's look at the world: its transports, its dialogs, and everything it opened. */
export class Stage {
  /** The dialogs that were begun here; all others are nobody's business. */
  readonly dialogIds = new Set<Id>();
  readonly #transports = new Map<ConformanceUser, Transport>();
  readonly #followers: Follower[] = [];

  constructor(
    readonly world: ConformanceWorld,
    readonly random: () => number,
    /** How long something may take to be told, milliseconds. */
    readonly withinMs: number,
    readonly promises: Guarantees,
  ) {}

  transport(user: ConformanceUser = 'operator'): Transport {
    const held = this.#transports.get(user);
    if (held) return held;
    const given = this.world.transportFor(user);
    needs(given, `there is no transport for the ${user}`);
    const transport = strict(given);
    this.#transports.set(user, transport);
    return transport;
  }
  get users(): ConformanceUser[] {
    return USERS.filter((user) => user !== 'visitor' || this.world.transportFor('visitor') !== undefined);
  }
  ctx(): CallContext {
    return { signal: new AbortController().signal, key: newClientId() };
  }
  session(user: ConformanceUser = 'operator'): Promise<Session> {
    return this.transport(user).session(this.ctx());
  }
  async me(user: ConformanceUser = 'operator'): Promise<Id> {
    return (await this.session(user)).me.id;
  }

  /** The customer begins a dialog, or writes in one. */
  async customerSays(text = 'Where is my order?', dialogId?: Id): Promise<Id> {
    const id = await this.world.customerSays(text, dialogId);
    this.dialogIds.add(id);
    return id;
  }
  draft(dialogId: Id, text: string, more: Partial<SendDraft> = {}): SendDraft {
    return { clientId: newClientId(), to: { dialogId }, parts: [{ type: 'text', text }], ...more };
  }
  /** Somebody writes; an operator takes the dialog first where only its owner may write. */
  say(dialogId: Id, text: string, user: ConformanceUser = 'operator', more: Partial<SendDraft> = {}): Promise<Message> {
    const draft = this.draft(dialogId, text, more);
    return this.allowed(() => this.transport(user).send(draft, this.ctx()), user === 'visitor' ? undefined : { dialogId, user });
  }
  /** Does what may be denied. Where an operator may do it only in charge, he takes the dialog first. */
  async allowed<T>(run: () => Promise<T>, charge?: { dialogId: Id; user: ConformanceUser }): Promise<T> {
    try {
      return await run();
    } catch (error) {
      const { kind, message } = error as { kind?: string; message: string };
      if (kind === undefined || !DENIED.includes(kind)) throw error;
      const { dialogs } = this.transport(charge?.user);
      if (!charge || !dialogs?.take) throw new NotApplicable(`it is refused here: ${message}`);
      await this.allowed(() => Promise.resolve(dialogs.take?.(charge.dialogId, this.ctx())));
      return this.allowed(run);
    }
  }

  /** Opens a stream and waits until it says that it is open. */
  async follow(user: ConformanceUser = 'operator', from?: Cursor): Promise<Follower> {
    const follower = follow(this.transport(user), from);
    this.#followers.push(follower);
    await this.until(() => follower.signals.length > 0 || follower.ended !== undefined);
    must(
      follower.signals.length > 0,
      'A stream says that it is open.',
      `an 'open' signal within ${this.withinMs} ms`,
      follower.ended ?? 'nothing',
    );
    return follower;
  }
  /** Someone who looks: stream first, snapshot second. */
  async view(user: ConformanceUser): Promise<Viewer> {
    const follower = await this.follow(user);
    return Viewer.open(this, user, follower);
  }
  snapshot(user: ConformanceUser): ReturnType<typeof snapshotOf> {
    return snapshotOf(this, user);
  }

  /** Whether something comes true in time. */
  async until(look: () => boolean | Promise<boolean>): Promise<boolean> {
    const end = Date.now() + this.withinMs;
    for (let pause = 2; ; pause = Math.min(100, pause * 1.5)) {
      if (await look()) return true;
      if (Date.now() > end) return false;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  /** Ends everything that was opened, and tells what the streams did wrong meanwhile. */
  async leave(): Promise<void> {
    for (const follower of this.#followers) follower.stop();
    await this.world.dispose?.();
  }
  get faults(): ConformanceError[] {
    return this.#followers.flatMap(({ faults }) => [...faults]);
  }
}
