import type { Backend } from '../backend.js';
import { showAgain } from '../rules/customers.js';
import { VISITOR } from './callers.js';

/** Gives each new visitor a name by which operators can tell them apart, until they say their own. Returns what stops it. */
export function nameVisitors(backend: Backend): () => void {
  return backend.onCommit((rows) => {
    for (const { entity, id, before } of rows) {
      if (entity === 'customers' && before === undefined && id.startsWith(VISITOR)) void name(backend, id);
    }
  });
}

async function name(backend: Backend, id: string): Promise<void> {
  await backend.write(async (tx) => {
    const customer = await tx.customers.get(id);
    if (!customer || customer.name !== undefined) return;
    await tx.customers.put({ ...customer, name: visitorName(id) });
    await showAgain(tx, id);
  });
}

/** Such as "Visitor 8F-2041", from the visitor's id. */
export function visitorName(id: string): string {
  const hex = id.slice(VISITOR.length);
  const digits = String(Number.parseInt(hex.slice(2, 8), 16) % 10_000).padStart(4, '0');
  return `Visitor ${hex.slice(0, 2).toUpperCase()}-${digits}`;
}
