import type { Transport, TransportCore, TransportGroups } from './transport.js';

const CORE: Readonly<Record<keyof TransportCore, true>> = {
  session: true,
  listDialogs: true,
  listMessages: true,
  send: true,
  events: true,
};
const GROUPS: Readonly<Record<keyof TransportGroups, true>> = {
  assistant: true,
  availability: true,
  custom: true,
  customers: true,
  dialogs: true,
  drafts: true,
  files: true,
  filters: true,
  messages: true,
  notifications: true,
  outgoing: true,
  preferences: true,
  prompters: true,
  quickReplies: true,
  read: true,
  reports: true,
  tags: true,
  tasks: true,
  templates: true,
  transcript: true,
  typing: true,
  variables: true,
  visitor: true,
};

/** Runs a method's call; `run` is the method itself, bound to what it belongs to. */
export type Wrapper = (method: string, run: (...args: unknown[]) => unknown, args: readonly unknown[]) => unknown;

/** The transport with every method of every group wrapped, the names of these methods, and what is no method. */
export function wrapMethods(
  transport: Transport,
  wrapper: Wrapper,
): { wrapped: Transport; methods: string[]; constants: Record<string, unknown> } {
  const methods: string[] = [];
  const constants: Record<string, unknown> = {};

  function wrap(owner: object, names: Iterable<string>, path: string): object {
    const members: [string, unknown][] = [];
    for (const name of names) {
      const value: unknown = Reflect.get(owner, name);
      const full = `${path}${name}`;
      if (value === undefined || value === null) continue;
      if (typeof value === 'function') {
        methods.push(full);
        const run = (...args: unknown[]): unknown => Reflect.apply(value, owner, args);
        members.push([name, (...args: unknown[]): unknown => wrapper(full, run, args)]);
      } else if (typeof value !== 'object') members.push([name, (constants[full] = value)]);
      // A group, or a collection of one; what is deeper is the transport's own.
      else members.push([name, path.split('.').length > 2 ? value : wrap(value, namesOf(value), `${full}.`)]);
    }
    return Object.fromEntries(members);
  }

  const { address } = transport;
  const wrapped = wrap(transport, [...Object.keys(CORE), ...Object.keys(GROUPS)], '') as Transport;
  return { wrapped: address === undefined ? wrapped : { ...wrapped, address }, methods, constants };
}

/** Groups may be instances of classes: what their prototypes have counts. */
function namesOf(group: object): Set<string> {
  const names = new Set<string>();
  for (let at: object | null = group; at !== null && at !== Object.prototype; at = Object.getPrototypeOf(at) as object | null)
    for (const name of Object.getOwnPropertyNames(at)) if (name !== 'constructor') names.add(name);
  return names;
}
