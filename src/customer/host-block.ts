/** A mark on a block's line; `tone` colours it, the words carry the meaning. */
export interface BlockStatus {
  readonly text: string;
  readonly tone?: 'ok' | 'warn' | 'bad' | 'info';
}

/** A card of a list: an order, a plan, a subscription. */
export interface BlockCard {
  readonly title: string;
  readonly status?: BlockStatus;
  /** Under the title. */
  readonly text?: string;
  /** At the end of the text: a price, a date. */
  readonly amount?: string;
  /** Where it came from, in small type [F004]. */
  readonly source?: string;
  readonly url?: string;
}

export interface BlockAction {
  readonly id: string;
  readonly label: string;
  /** A link; without one the page hears `chat-panel-action`. */
  readonly url?: string;
}

/** A block of the panel as a host declares it: what to show, never how. */
export type HostBlock = { readonly id: string; readonly title: string } & (
  | { readonly kind: 'fields'; readonly fields: readonly { label: string; value: string }[] }
  | { readonly kind: 'list'; readonly cards: readonly BlockCard[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'actions'; readonly actions: readonly BlockAction[] }
);

/** Reads what a transport gave; what cannot be shown is left out, and a block with nothing left is no block. */
export function parseBlock({ id, title, kind, data }: { id: string; title: string; kind: string; data: unknown }): HostBlock | undefined {
  switch (kind) {
    case 'fields': {
      const given = Array.isArray(data) ? data : Object.entries(record(data)).map(([label, value]) => ({ label, value }));
      const fields = given.map(record).flatMap(({ label, value }) => {
        const text = words(value);
        return text === undefined ? [] : [{ label: words(label) ?? '', value: text }];
      });
      return fields.length > 0 ? { id, title, kind, fields } : undefined;
    }
    case 'list': {
      const cards = list(data).flatMap(card);
      return cards.length > 0 ? { id, title, kind, cards } : undefined;
    }
    case 'table': {
      const { columns, rows } = record(data);
      return { id, title, kind, columns: list(columns).map(cell), rows: list(rows).map((row) => list(row).map(cell)) };
    }
    case 'actions': {
      const actions = list(data).map(record).flatMap(action);
      return actions.length > 0 ? { id, title, kind, actions } : undefined;
    }
    default:
      return undefined;
  }
}

const TONES = ['ok', 'warn', 'bad', 'info'] as const;

function card(value: unknown): BlockCard[] {
  const { title, text, amount, source, url, status } = record(value);
  const named = words(title);
  if (named === undefined) return [];
  const mark = words(record(status)['text']) ?? words(status);
  const tone = TONES.find((one) => one === record(status)['tone']);
  return [
    {
      title: named,
      ...(mark !== undefined && { status: { text: mark, ...(tone && { tone }) } }),
      ...optional('text', words(text)),
      ...optional('amount', words(amount)),
      ...optional('source', words(source)),
      ...optional('url', words(url)),
    },
  ];
}

function action({ id, label, url }: Readonly<Record<string, unknown>>): BlockAction[] {
  const named = words(label);
  return named === undefined ? [] : [{ id: words(id) ?? named, label: named, ...optional('url', words(url)) }];
}

const optional = <K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, string>);
const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
const words = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
const cell = (value: unknown): string => words(value) ?? '';
