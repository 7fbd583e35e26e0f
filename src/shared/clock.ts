/** Where the SDK gets its time and its timers from. Tests pass one they can turn by hand. */
export interface Clock {
  /** Now, in epoch milliseconds. Never sent to a server and never compared with server time. */
  now(): number;
  /** Runs once after `ms` milliseconds; the result cancels it. */
  after(ms: number, run: () => void): () => void;
  /** Runs once before the next paint, or soon when nothing paints (a hidden tab, Node); the result cancels it. */
  frame(run: () => void): () => void;
}

/** A hidden tab paints nothing, so a frame is given up on after this many milliseconds. */
const FRAME_TIMEOUT = 100;

/** The clock of the page or process this runs in. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  frame(run) {
    if (typeof requestAnimationFrame !== 'function') return this.after(0, run);
    let frame = 0;
    const cancel = () => {
      cancelAnimationFrame(frame);
      stop();
    };
    const once = () => {
      cancel();
      run();
    };
    const stop = this.after(FRAME_TIMEOUT, once);
    frame = requestAnimationFrame(once);
    return cancel;
  },
};
