import type { CallContext } from '../call-context.js';
import { TransportError } from '../transport-error.js';
import type { TransportGroups } from '../transport.js';
import { lost, type Link } from './link.js';

/** A request on its way over the link, there and back. `question` names lists, whose last answer is kept. */
export type Call = <T>(ctx: CallContext, run: () => Promise<T>, how?: { question?: string; bytes?: number }) => Promise<T>;

/** How long an answer is held up, ms. */
const HOLD = [1000, 6000] as const;
/** So many questions have their last answer kept. */
const KEPT = 50;

const sizeOf = (value: unknown): number => JSON.stringify(value)?.length ?? 0;

export function faultyCalls(link: Link): Call {
  const answers = new Map<string, unknown>();
  const remember = <T>(question: string, answer: T): T => {
    const before = answers.get(question) as T | undefined;
    const told = before !== undefined && link.chance(link.plan().oldSnapshot) ? before : answer;
    answers.delete(question);
    answers.set(question, answer);
    for (const oldest of answers.keys()) {
      if (answers.size <= KEPT) break;
      answers.delete(oldest);
    }
    return structuredClone(told);
  };

  return async (ctx, run, { question, bytes = 0 } = {}) => {
    const { signal } = ctx;
    await link.pause(link.wait(bytes), signal);
    await link.pass(signal);
    link.refuse();
    const breaks = link.chance(link.plan().server);
    if (breaks && link.random() < 0.5) throw stumbled();
    if (link.chance(link.plan().repeatRequest)) await run();
    const given = structuredClone(await run());
    if (breaks) throw stumbled();
    const answer = question === undefined ? given : remember(question, given);
    const size = link.plan().slow ? sizeOf(answer) : 0;
    await link.pause(link.wait(size, link.chance(link.plan().hold) ? HOLD : undefined), signal);
    await link.pass(signal);
    link.loseAnswer();
    return answer;
  };
}

const stumbled = (): TransportError => new TransportError('server', 'The server stumbled', { outcome: 'unknown' });

export type Upload = TransportGroups['files']['upload'];

/** An upload that breaks on its way tells progress and checkpoints up to there, and no further. */
export function faultyUpload(link: Link, call: Call, upload: Upload): Upload {
  return (file, meta, on, ctx) => {
    if (!link.chance(link.plan().breakUpload)) return call(ctx, () => upload(file, meta, on, ctx), { bytes: file.size });
    const breakAt = link.random() * file.size;
    const abort = new AbortController();
    const heard: typeof on = {
      progress(sent, total) {
        if (sent >= breakAt) return abort.abort();
        on.progress(sent, total);
      },
      checkpoint(resume) {
        if (!abort.signal.aborted) on.checkpoint?.(resume);
      },
    };
    const signal = AbortSignal.any([ctx.signal, abort.signal]);
    const broken = (): Promise<never> => upload(file, meta, heard, { ...ctx, signal }).then(() => Promise.reject(lost()), givenUp);
    return call(ctx, broken, { bytes: breakAt });
    function givenUp(error: unknown): never {
      throw ctx.signal.aborted ? error : lost();
    }
  };
}
