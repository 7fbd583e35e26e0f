import type { Clock } from '../../shared/clock.js';
import { pause } from '../pause.js';
import { TransportError } from '../transport-error.js';
import type { Transport } from '../transport.js';
import { createAnswers, type RecordedCall } from './answers.js';
import { catchUp } from './catch-up.js';
import { isContext } from './keep.js';
import type { PlayHead } from './play-head.js';
import { errorOf } from '../plain-error.js';
import type { Recording } from './recording.js';
import type { ClientIds } from './rename-client-ids.js';

type Method = (...args: unknown[]) => unknown;
interface Stage {
  clock: Clock;
  head: PlayHead;
  clientIds: ClientIds;
  /** Somebody asks: from now on time passes. */
  begin(): void;
}

/** Nobody waits for what these answer: one that was not recorded is taken for told. */
const REPORTS: ReadonlySet<string> = new Set([
  'typing.set',
  'dialogs.viewing',
  'read.mark',
  'read.markUnread',
  'drafts.save',
  'preferences.save',
  'visitor.context',
]);
/** Answered bit by bit. */
const BY_PIECES: ReadonlySet<string> = new Set(['prompters.ask']);

/** Every method of a recording but the stream, answered as it was recorded. */
export function replayCalls(recording: Recording, { clock, head, clientIds, begin }: Stage): Transport {
  const answers = createAnswers(recording);

  function find(method: string, args: readonly unknown[]): RecordedCall | undefined {
    begin();
    const found = answers.take(method, args);
    if (found) clientIds.learn(found.args, args);
    else if (!REPORTS.has(method)) throw notRecorded(method, recording);
    return found;
  }

  /** The pieces of an answer, each when its time has come; ends when the call ended. */
  async function* pieces(
    { askedAt, endedAt, pieces: all, end }: RecordedCall,
    args: readonly unknown[],
  ): AsyncIterable<RecordedCall['pieces'][number]> {
    const signal = args.find(isContext)?.signal;
    let at = askedAt;
    for (const piece of all) {
      await pause((piece.at - at) / head.speed, clock, signal);
      at = piece.at;
      yield piece;
    }
    await pause((endedAt - at) / head.speed, clock, signal);
    if ('error' in end) throw errorOf(end.error);
  }

  async function answer(method: string, args: readonly unknown[]): Promise<unknown> {
    const found = find(method, args);
    if (!found) return undefined;
    for await (const piece of pieces(found, args)) {
      if (piece.type === 'progress') (args[2] as { progress(sent: number, total: number): void }).progress(piece.sent, piece.total);
    }
    const value = 'value' in found.end ? catchUp(found, found.end.value, recording.entries, head.position) : undefined;
    return clientIds.apply(value);
  }

  async function* answerByPieces(method: string, args: readonly unknown[]): AsyncIterable<unknown> {
    const found = find(method, args);
    if (!found) return;
    for await (const piece of pieces(found, args)) if (piece.type === 'item') yield clientIds.apply(piece.value);
  }

  const members: [string, unknown][] = recording.methods.map((method) => {
    const call: Method = BY_PIECES.has(method) ? (...args) => answerByPieces(method, args) : (...args) => answer(method, args);
    return [method, call];
  });
  return treeOf([...members, ...Object.entries(recording.constants)]) as Transport;
}

function notRecorded(method: string, { dropped }: Recording): TransportError {
  const why = dropped ? `; its ${dropped.entries} oldest entries were dropped` : '';
  return new TransportError('unsupported', `The recording has no answer to this call of ${method}${why}.`, { code: 'not-recorded' });
}

/** Members named `group.method` as groups with methods. */
function treeOf(members: readonly [string, unknown][]): object {
  const groups = new Map<string, [string, unknown][]>();
  const own: [string, unknown][] = [];
  for (const [name, value] of members) {
    const dot = name.indexOf('.');
    if (dot < 0) own.push([name, value]);
    else groups.set(name.slice(0, dot), [...(groups.get(name.slice(0, dot)) ?? []), [name.slice(dot + 1), value]]);
  }
  return Object.fromEntries([...own, ...[...groups].map(([name, inner]): [string, unknown] => [name, treeOf(inner)])]);
}
