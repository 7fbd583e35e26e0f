import type { Core } from '../core/feature.js';
import type { Customer } from '../model/customer.js';
import type { Session } from '../model/session.js';

type Custom = NonNullable<Session['customerFields']>[number];

/** One line of a customer's data. */
export interface CustomerField {
  /** Unique within the card: `phones.0`, `fields.city`. */
  readonly key: string;
  /** The host's label; ours have none and are named by `kind`. */
  readonly label?: string;
  readonly kind: 'phone' | 'email' | Custom['type'];
  /** As it is written in an input: dates as `2026-11-21`, flags as `true` or an empty string. */
  readonly value: string;
  readonly choices?: readonly string[];
  readonly editable: boolean;
}

/** The lines of a card: phones, e-mails, then the host's own fields in the host's order. */
export function customerFields(chat: Core, customer: Customer): readonly CustomerField[] {
  const mayChange = chat.can({ method: 'customers.update' }, { dialogs: [] }).allowed;
  const several = (kind: 'phone' | 'email', name: 'phones' | 'emails'): CustomerField[] => {
    const values = customer[name] ?? [];
    const shown = values.length > 0 ? values : mayChange ? [''] : [];
    return shown.map((value, at) => ({ key: `${name}.${at}`, kind, value, editable: mayChange }));
  };
  const own = (chat.$session.get()?.customerFields ?? []).map(({ field, label, type, choices, editable = false }): CustomerField => ({
    key: `fields.${field}`,
    label,
    kind: type,
    value: written(customer.fields?.[field]),
    editable: editable && mayChange,
    ...(choices && { choices }),
  }));
  // A field that nobody can fill in says nothing while it is empty.
  return [...several('phone', 'phones'), ...several('email', 'emails'), ...own].filter(({ value, editable }) => editable || value !== '');
}

/** What of the card changes when a line gets another value; an empty one takes it away. */
export function fieldChange(customer: Customer, { key, kind }: CustomerField, value: string): Partial<Customer> {
  const [part = '', name = ''] = key.split(/\.(.*)/);
  const text = value.trim();
  if (part === 'phones' || part === 'emails') {
    const values = [...(customer[part] ?? [])];
    values.splice(Number(name), 1, ...(text === '' ? [] : [text]));
    return { [part]: values };
  }
  return { fields: { ...customer.fields, [name]: typed(kind, text) } };
}

/** Whether a value can be what its line says; addresses and numbers only, people's own words are theirs. */
export function fits({ kind }: CustomerField, value: string): boolean {
  const text = value.trim();
  if (text === '') return true;
  switch (kind) {
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
    case 'phone':
      return /^\+?[\d\s().-]{4,}$/.test(text);
    case 'number':
      return Number.isFinite(Number(text));
    case 'url':
      return URL.canParse(text) && /^https?:/i.test(text);
    case 'date':
      return !Number.isNaN(Date.parse(text));
    default:
      return true;
  }
}

function written(value: unknown): string {
  if (value === undefined || value === null || value === false) return '';
  return typeof value === 'string' || typeof value === 'number' || value === true ? String(value) : JSON.stringify(value);
}

function typed(kind: CustomerField['kind'], text: string): unknown {
  if (kind === 'flag') return text === 'true';
  if (text === '') return null;
  return kind === 'number' ? Number(text) : text;
}
