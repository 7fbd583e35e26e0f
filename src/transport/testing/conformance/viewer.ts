import type { Cursor, Id } from '../../../model/ids.js';
import type { Follower } from './follower.js';
import type { Held } from './held.js';
import type { Stage } from './stage.js';
import { ConformanceError, must } from './verdict.js';
import type { ConformanceUser } from './world.js';

/** Someone who fetched once, and has followed the stream since. */
export class Viewer {
  #cursor: Cursor | undefined;

  private constructor(
    private readonly stage: Stage,
    readonly user: ConformanceUser,
    private follower: Follower,
    private held: Held,
  ) {}

  /** What comes while the snapshot is taken is applied to it. */
  static async open(stage: Stage, user: ConformanceUser, follower: Follower): Promise<Viewer> {
    const early = follower.changes.length;
    const held = await stage.snapshot(user);
    const viewer = new Viewer(stage, user, follower, held);
    viewer.#hear();
    for (const change of follower.changes.slice(early)) viewer.#apply(change);
    return viewer;
  }

  #apply = (change: Parameters<Held['apply']>[0]): void => {
    this.held.apply(change);
  };
  #hear(): void {
    this.follower.onChange = this.#apply;
    this.follower.onSignal = ({ type }) => {
      if (type === 'reset') this.held.stale = true;
    };
  }

  sees(dialogId: Id): boolean {
    return this.held.dialogs.has(dialogId);
  }
  get told(): Follower {
    return this.follower;
  }

  /** Up to where everything was heard. */
  get cursor(): Cursor | undefined {
    return this.follower.cursor ?? this.#cursor;
  }

  /** The line goes away. */
  leave(): void {
    this.follower.stop();
  }
  /** It comes back: resumed from the cursor, or else everything is fetched again. Returns whether it was resumed. */
  async comeBack(): Promise<boolean> {
    this.#cursor = this.cursor;
    this.follower = await this.stage.follow(this.user, this.#cursor);
    const { resumed } = this.follower;
    if (!resumed) this.#cursor = undefined;
    if (resumed) for (const change of this.follower.changes) this.#apply(change);
    else this.held = await this.stage.snapshot(this.user);
    this.#hear();
    return resumed;
  }

  /** What is held becomes what the lists say, by events alone. */
  async converges(rule: string): Promise<void> {
    let words: string | undefined;
    const same = await this.stage.until(async () => {
      const later = await this.stage.snapshot(this.user);
      if (this.held.stale) this.held = later;
      words = this.held.differsFrom(later);
      return words === undefined;
    });
    if (!same) throw new ConformanceError(rule, `the ${this.user} holds what the lists say, within ${this.stage.withinMs} ms`, words ?? '');
    const [unrevised] = this.held.unrevised;
    must(unrevised === undefined, 'The revision of an entity grows with every change of it.', 'a higher revision', `${unrevised}`);
  }
}
