import * as v from 'valibot';
import type { Filter } from '../../model/query.js';
import type { DialogField } from '../dialog-fields.js';
import { DIALOG_FIELDS } from '../dialog-fields.js';

/** Shapes that several requests share. Strings are bounded; unknown fields are dropped. */
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
export const ids = v.pipe(v.array(id), v.maxLength(500));
export const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
/** What is written in messages is measured by the rule, which knows the channel. */
const words = v.pipe(v.string(), v.maxLength(200_000));
export const millis = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
export const sortKey = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const web = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.check((url) => /^(https?:|mailto:|tel:)/i.test(url), 'Only http, https, mailto and tel links.'),
);

const scalar = v.union([v.string(), v.number(), v.boolean(), v.null()]);
/** Values of one's own fields; names that mean something to the language are dropped by the record itself. */
export const fields = v.record(v.pipe(v.string(), v.maxLength(100)), v.union([scalar, v.array(scalar)]));
export const sources = v.record(v.pipe(v.string(), v.maxLength(100)), text(1000));

const fileRef = v.object({
  id,
  name: text(1000),
  mime: text(200),
  bytes: v.optional(v.number()),
  width: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100_000))),
  height: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100_000))),
  durationMs: v.optional(millis),
});

export const part = v.variant('type', [
  v.object({ type: v.literal('text'), text: words, format: v.optional(v.picklist(['plain', 'markdown'])) }),
  v.object({
    type: v.literal('file'),
    file: fileRef,
    as: v.optional(v.picklist(['image', 'audio', 'video', 'voice', 'file'])),
    caption: v.optional(words),
  }),
  v.object({ type: v.literal('template'), templateId: id, variables: v.optional(sources), rendered: v.optional(text(4000)) }),
  v.object({
    type: v.literal('buttons'),
    buttons: v.pipe(v.array(v.object({ id, text: text(200), url: v.optional(web) })), v.maxLength(20)),
  }),
  v.object({
    type: v.literal('card'),
    title: text(500),
    text: v.optional(text(4000)),
    imageUrl: v.optional(web),
    url: v.optional(web),
    data: v.optional(fields),
  }),
  v.object({ type: v.literal('form'), formId: id, values: v.optional(fields) }),
]);
export const parts = v.pipe(v.array(part), v.maxLength(20));

export const clientId = v.pipe(v.string(), v.uuid('A clientId is a UUID.'));
export const status = v.picklist(['unassigned', 'open', 'closed']);

/** What every draft says, wherever it goes. */
export const draft = v.object({
  kind: v.optional(v.picklist(['message', 'comment'])),
  parts,
  quote: v.optional(id),
  mentions: v.optional(v.pipe(ids, v.maxLength(50))),
  sendAt: v.optional(millis),
  thenStatus: v.optional(status),
});

const field = v.picklist(DIALOG_FIELDS as [DialogField, ...DialogField[]], 'There is no such field to filter by.');
const op = v.picklist(['eq', 'ne', 'in', 'nin', 'gt', 'lt', 'exists', 'missing', 'prefix', 'all']);
const filters = v.lazy(() => v.pipe(v.array(filter), v.maxLength(50)));
export const filter: v.GenericSchema<Filter> = v.union(
  [
    v.strictObject({ and: filters }),
    v.strictObject({ or: filters }),
    v.object({ field, op, value: v.optional(v.union([scalar, v.pipe(v.array(scalar), v.maxLength(500))])) }),
  ],
  'This is not a filter we know.',
);

export const query = v.object({
  tab: v.optional(text(50)),
  filter: v.optional(filter),
  sort: v.optional(v.picklist(['processing', 'activity', 'created'])),
  order: v.optional(v.picklist(['asc', 'desc'])),
  text: v.optional(text(200)),
  groupBy: v.optional(v.literal('customer')),
});
