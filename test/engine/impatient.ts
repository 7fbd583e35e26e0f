import type { Clock } from '../../src/shared/clock.js';
import { TransportError } from '../../src/transport/transport-error.js';
import type { Transport } from '../../src/transport/transport.js';
import { wrapMethods } from '../../src/transport/wrap-methods.js';

/** A request that nobody answers fails after a while, as browsers see to. */
export function impatient(transport: Transport, clock: Clock, ms: number): Transport {
  const { wrapped } = wrapMethods(transport, async (method, run, args) => {
    if (method === 'events') return run(...args);
    const { promise, reject } = Promise.withResolvers<never>();
    const cancel = clock.after(ms, () => reject(new TransportError('timeout', 'Nobody answers')));
    return Promise.race([run(...args), promise]).finally(cancel);
  });
  return wrapped;
}
