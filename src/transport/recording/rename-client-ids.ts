/** Each client draws ids of its own for what it sends: in a replay, what was recorded under the old one comes back under the new one. */
export interface ClientIds {
  /** A call was matched to a recorded one. */
  learn(recorded: readonly unknown[], asked: readonly unknown[]): void;
  /** A copy with the ids of this client. */
  apply<T>(value: T): T;
}

const clientIdOf = (value: unknown): string | undefined => {
  const { clientId } = (value ?? {}) as { clientId?: unknown };
  return typeof clientId === 'string' ? clientId : undefined;
};

export function renameClientIds(): ClientIds {
  const names = new Map<string, string>();
  return {
    learn(recorded, asked) {
      for (const [index, value] of recorded.entries()) {
        const [was, is] = [clientIdOf(value), clientIdOf(asked[index])];
        if (was !== undefined && is !== undefined) names.set(was, is);
      }
    },
    apply<T>(value: T): T {
      if (value === undefined) return value;
      const rename = (key: string, found: unknown): unknown => (key === 'clientId' ? (names.get(found as string) ?? found) : found);
      return JSON.parse(JSON.stringify(value), rename) as T;
    },
  };
}
