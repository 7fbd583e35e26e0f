import type { Customer } from '../../../../model/customer.js';
import type { Trial } from '../check.js';
import type { Stage } from '../stage.js';
import { must, needs } from '../verdict.js';

async function customer(stage: Stage): Promise<Customer> {
  const { customers } = stage.transport();
  needs(customers, 'there is no `customers`');
  const id = await stage.customerSays();
  const { customer: actor } = (await stage.snapshot('operator')).dialogs.get(id) ?? {};
  needs(actor, 'the dialog has no customer');
  return customers.get(actor.id, stage.ctx());
}

/** A change of a customer is in the answer, is told, and is there when asked again. */
function told(
  name: string,
  change: (stage: Stage, before: Customer) => (() => Promise<Customer>) | undefined,
  shows: (after: Customer) => boolean,
): Trial {
  return {
    name: `${name} is in its answer, in the stream, and there when asked again`,
    async run(stage) {
      const before = await customer(stage);
      const run = change(stage, before);
      needs(run, `there is no \`${name}\``);
      const follower = await stage.follow('operator');
      const answer = await stage.allowed(run);
      must(shows(answer), `The answer of ${name} is the customer with the change.`, 'the change in it', answer);
      const heard = await stage.until(() =>
        follower.changes.some((one) => one.type === 'customer' && one.customer.id === before.id && shows(one.customer)),
      );
      must(
        heard,
        `${name} is told as an event.`,
        "a change of type 'customer' with it",
        follower.changes.filter(({ type }) => type === 'customer'),
      );
      const again = await stage.transport().customers?.get(before.id, stage.ctx());
      must(again !== undefined && shows(again), `What ${name} did is there when asked again.`, 'the change in it', again);
    },
  };
}

export const people: readonly Trial[] = [
  told(
    'customers.update',
    (stage, { id, revision }) => {
      const update = stage.transport().customers?.update;
      return update && (() => update(id, { name: 'Ada Novak' }, revision, stage.ctx()));
    },
    ({ name }) => name === 'Ada Novak',
  ),
  told(
    'customers.block',
    (stage, { id }) => {
      const block = stage.transport().customers?.block;
      return block && (() => block(id, { reason: 'A check' }, stage.ctx()));
    },
    ({ blocked }) => blocked !== undefined,
  ),
  told(
    'lifting a block by customers.block',
    (stage, { id }) => {
      const block = stage.transport().customers?.block;
      return (
        block &&
        (async () => {
          await block(id, { reason: 'A check' }, stage.ctx());
          return block(id, null, stage.ctx());
        })
      );
    },
    ({ blocked }) => blocked === undefined || blocked === null,
  ),
  told(
    'customers.pin',
    (stage, { id }) => {
      const pin = stage.transport().customers?.pin;
      return pin && (async () => pin(id, await stage.me(), stage.ctx()));
    },
    ({ owner }) => owner?.kind === 'operator',
  ),
  {
    name: 'customers.history is a page of what happened',
    async run(stage) {
      const history = stage.transport().customers?.history;
      needs(history, 'there is no `customers.history`');
      const { id } = await customer(stage);
      const { items } = await stage.allowed(() => history(id, { limit: 10 }, stage.ctx()));
      const whole = items.every(({ at, code }) => typeof at === 'number' && typeof code === 'string');
      must(whole, 'A line of a customer’s history has a time and a code.', 'both', items);
    },
  },
  {
    name: 'customers.search finds a customer by name',
    async run(stage) {
      const search = stage.transport().customers?.search;
      const { id, name = '' } = await customer(stage);
      needs(search && name.length >= 3, 'there is no `customers.search`, or the customer has no name');
      const { items } = await stage.allowed(() => search(name, { limit: 50 }, stage.ctx()));
      must(
        items.some((one) => one.id === id),
        'A customer is found by name.',
        `customer ${id} for "${name}"`,
        items.map((one) => one.name),
      );
    },
  },
  {
    name: 'availability.set answers with the new state, and colleagues hear of it',
    async run(stage) {
      const { availability } = stage.transport('colleague');
      needs(availability, 'there is no `availability`');
      const { availabilities = [], me } = await stage.session('colleague');
      const current = 'availability' in me ? me.availability?.state : undefined;
      const other = availabilities.find(({ state }) => state !== current);
      needs(other, 'the session names no other availability');
      const follower = await stage.follow();
      const { state } = await stage.allowed(() => availability.set(other.state, stage.ctx()));
      must(state === other.state, '`availability.set` answers with the state it set.', other.state, state);
      const heard = await stage.until(() =>
        follower.changes.some(
          (change) =>
            (change.type === 'presence' && change.actor.id === me.id) || (change.type === 'operator' && change.operator.id === me.id),
        ),
      );
      must(heard, 'Colleagues hear of a new availability.', "a change of type 'presence' or 'operator'", 'none');
      if (current !== undefined) await availability.set(current, stage.ctx());
    },
  },
];
