import { Malformed, type Shape } from '../../shape.js';
import { shapes } from '../../shapes.js';
import type { TransportError } from '../../transport-error.js';
import type { Transport } from '../../transport.js';
import { wrapMethods } from '../../wrap-methods.js';
import { ConformanceError, show } from './verdict.js';

/** What these answer, by their path. */
const ANSWERS: Readonly<Record<string, Shape>> = {
  session: shapes.session,
  listDialogs: shapes.dialogPage,
  listMessages: shapes.messagePage,
  send: shapes.message,
  ...Object.fromEntries(
    ['get', 'open', 'take', 'assign', 'setStatus', 'update', 'unlinkCustomer'].map((name) => [`dialogs.${name}`, shapes.dialog]),
  ),
  ...Object.fromEntries(['edit', 'remove', 'react', 'retry'].map((name) => [`messages.${name}`, shapes.message])),
  ...Object.fromEntries(['get', 'update', 'block', 'pin'].map((name) => [`customers.${name}`, shapes.customer])),
};
/** So often a request is repeated that was asked to wait. */
const PATIENCE = 5;

/** A transport in every call of which the shapes and the rules of errors are watched; it waits where it is told to. */
export function strict(transport: Transport): Transport {
  return wrapMethods(transport, (method, run, args) => {
    const call = (): unknown => run(...args);
    const running = call();
    return running instanceof Promise ? settle(method, running, call) : running;
  }).wrapped;
}

async function settle(path: string, running: unknown, again: () => unknown): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await running;
      return wellFormed(`The answer of ${path}`, ANSWERS[path], answer);
    } catch (error) {
      const { kind, retryAfterMs } = asTransportError(path, error);
      if (kind !== 'rateLimited' || attempt > PATIENCE) throw error;
      await new Promise((resolve) => setTimeout(resolve, retryAfterMs ?? 500));
      running = again();
    }
  }
}

/** Two copies of the package may meet, so it is known by its name. */
function asTransportError(path: string, error: unknown): TransportError {
  if (error instanceof ConformanceError) throw error;
  if (error instanceof Error && error.name === 'TransportError' && 'kind' in error) return error as TransportError;
  throw new ConformanceError(`${path} throws nothing but TransportError.`, 'a TransportError', show(error));
}

function wellFormed(what: string, shape: Shape | undefined, value: unknown): unknown {
  try {
    shape?.(value);
    return value;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    throw new ConformanceError(`${what} has the shape of the contract.`, `at "${error.field}": ${error.message}`, show(value));
  }
}
