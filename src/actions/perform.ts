import type { Core } from '../core/feature.js';
import type { Dialog } from '../model/dialog.js';
import { TransportError } from '../transport/transport-error.js';
import type { Action, AnyAction, Outcome } from './action.js';
import type { Shell, Windows } from './shell.js';
import type { Target, Verb, Verbs } from './verbs.js';
import { actionWords } from './words.js';

/** What an element hears before and after an action; returning false before it cancels. */
export interface ActionEventDetail<V extends Verb = Verb> {
  readonly verb: V;
  readonly target: Target;
  readonly args: Verbs[V];
}

export interface PerformOptions<V extends Verb> {
  shell: Shell;
  /** Arguments; when left out and the action asks for some, its window opens. */
  args?: Verbs[V];
  /** Dispatches the `chat-before-…` and `chat-…` events. Programmatic calls leave it out. */
  dispatch?(phase: 'before' | 'after', detail: ActionEventDetail<V>): boolean;
}

const NOTHING: Outcome = { done: [], failed: [], dismissed: true };

/** Runs one action for one or many dialogs. Every person's action of every element goes through here. */
export async function perform(chat: Core, action: AnyAction | undefined, target: Target, options: PerformOptions<Verb>): Promise<Outcome> {
  if (!action) return NOTHING;
  const generic = action as Action;
  const { shell } = options;
  const say = chat.say(actionWords);
  const answer = generic.need ? chat.can(generic.need, target) : ({ allowed: true } as const);
  if (!answer.allowed) {
    shell.announce(answer.reason, 'assertive');
    shell.toast({ text: answer.reason });
    return { done: [], failed: target.dialogs.map((id) => ({ id, reason: answer.reason, retryable: false })) };
  }

  let { args } = options;
  if (generic.ask && args === undefined) {
    const chosen = await shell.open(generic.ask, question(chat, generic, target));
    if (chosen === undefined) return NOTHING;
    if (generic.ask !== 'confirm') args = chosen as Verbs[Verb];
  }
  const detail: ActionEventDetail = { verb: generic.verb, target, args };
  if (options.dispatch && !options.dispatch('before', detail)) return NOTHING;

  const before = new Map<string, Dialog | undefined>(target.dialogs.map((id) => [id, chat.dialogs.get(id)]));
  const again = (dialogs: readonly string[]) => void perform(chat, action, { ...target, dialogs }, { ...options, args });
  const outcome = await runEach(chat, generic, target, args, shell, again);
  if (outcome.done.length > 0) {
    options.dispatch?.('after', { ...detail, target: { ...target, dialogs: outcome.done } });
    tellDone(chat, generic, outcome, before, options);
  }
  if (outcome.failed.length > 0) {
    const [first] = outcome.failed;
    const reason = first?.reason ?? '';
    const params = {
      action: chat.actions.word(generic.verb) ?? generic.verb,
      reason,
      done: outcome.done.length,
      count: outcome.failed.length,
    };
    const text = target.dialogs.length > 1 ? say('failedSome', params) : say('failed', params);
    shell.announce(text, 'assertive');
    shell.toast({
      text,
      ...(outcome.failed.some(({ retryable }) => retryable) && { retry: () => again(outcome.failed.map(({ id }) => id)) }),
    });
  }
  return outcome;
}

async function runEach(
  chat: Core,
  action: Action,
  target: Target,
  args: Verbs[Verb],
  shell: Shell,
  again: (dialogs: readonly string[]) => void,
): Promise<Outcome> {
  const done: string[] = [];
  const failed: Outcome['failed'][number][] = [];
  const ids = target.dialogs.length > 0 ? target.dialogs : [''];
  await Promise.all(
    ids.map(async (id) => {
      // Messages tell of themselves in the thread.
      const end = id && !target.messages ? chat.actions.progress.begin(id, action.verb) : () => undefined;
      try {
        await action.run(chat, { ...target, dialogs: id ? [id] : [] }, args, shell);
        done.push(id);
        end();
      } catch (thrown) {
        const error = TransportError.from(thrown);
        end(error.retryable ? () => again([id]) : undefined);
        failed.push({ id, reason: reasonOf(chat, error), retryable: error.retryable });
      }
    }),
  );
  return { done, failed };
}

/** A colleague who was faster is named; otherwise the transport's own words. */
function reasonOf(chat: Core, error: TransportError): string {
  const winner = (error.current as Partial<Dialog> | undefined)?.assignee;
  if (error.kind === 'conflict' && winner?.name) return chat.say(actionWords)('conflict', { name: winner.name });
  return error.message;
}

function question(chat: Core, action: Action, target: Target): Windows[keyof Windows]['in'] & Windows['confirm']['in'] & Target {
  const { word } = chat.actions;
  const count = { count: target.dialogs.length };
  const label = word(action.verb) ?? action.verb;
  const text = word(action.verb, 'explain', count);
  return {
    ...target,
    title: word(action.verb, 'confirm', count) ?? label,
    action: label,
    verb: action.verb,
    ...(text !== undefined && { text }),
    ...(action.danger && { danger: true }),
  };
}

function tellDone(
  chat: Core,
  action: Action,
  outcome: Outcome,
  before: ReadonlyMap<string, Dialog | undefined>,
  options: PerformOptions<Verb>,
): void {
  const text = chat.actions.word(action.verb, 'done', { count: outcome.done.length });
  if (text === undefined) return;
  const undos = outcome.done.flatMap((id) => {
    const dialog = before.get(id);
    const undo = dialog && action.undo?.(dialog);
    return undo ? [{ id, undo }] : [];
  });
  options.shell.announce(text);
  options.shell.toast({
    text,
    ...(undos.length > 0 && {
      undo: () => {
        for (const { id, undo } of undos)
          void chat.actions.perform(undo.verb, { dialogs: [id] }, { shell: options.shell, args: undo.args });
      },
    }),
  });
}
