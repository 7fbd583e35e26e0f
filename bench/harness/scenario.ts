import type { Page } from 'puppeteer-core';
import type { Bench } from '../page/start.js';

/** A page under measurement, as a scenario drives it. */
export interface BenchPage {
  readonly page: Page;
  call<M extends keyof Bench>(method: M, ...args: Parameters<Bench[M]>): Promise<Awaited<ReturnType<Bench[M]>>>;
  /** The same page, fresh. */
  reload(): Promise<void>;
  /** Time of the main thread that some work and the frames after it take, ms. */
  cpu(work: () => Promise<unknown>): Promise<number>;
  /** Time that mounting 10,000 and 100,000 takes, ms, how many times the smaller the larger takes, 10,000 once more, and their elements. */
  mountTwoSizes(what: 'messages' | 'dialogs'): Promise<Record<'small' | 'large' | 'times' | 'again' | 'elements', number>>;
  /** What is left after the garbage is collected. */
  left(): Promise<{ bytes: number; nodes: number; listeners: number }>;
}

/** One number that a scenario finds, and what it must be. */
export interface Figure {
  name: string;
  unit: string;
  /** At most this many times the floor's. */
  ratio?: number;
  /** At most this. */
  max?: number;
}

export interface Scenario {
  name: string;
  figures: Figure[];
  /** Runs, if not as many as were asked for. */
  runs?: number;
  run(page: BenchPage): Promise<Record<string, number>>;
}
