/** What a string in a recording is, by the name of its field. What is not known is a text: better masked in vain than told. */
export type FieldKind = 'kept' | 'text' | 'name' | 'link' | 'secret';

const SECRET =
  /^(pass(word|phrase)?|secret|authorization|cookie|jwt|otp|resume|token)$|(token|secret|password|passphrase|apikey|credentials?)$/i;
const NAMES = new Set('name originalName displayName label address email emails phone phones'.split(' '));
/** Words of the protocol, ids and positions. */
const KEPT = new Set(
  (
    'id ids type kind role status subStatus state why cursor older newer tab tabs sort order op field scope collection mime language lang ' +
    'timeZone locale countBy format receipts delivery policy priority mode as audience routing emoji color code side pick time filters ' +
    'groupBy direction unit key then what method clientId'
  ).split(' '),
);

/** What the lists, searches and logs of a transport are asked with: their `token` is a place in a list and no secret. */
const PAGED = /(^|\.)(list\w*|search|log|history)$/;

/** @param method the call it belongs to */
export function kindOf(field: string, method: string): FieldKind {
  if (field === 'token' && PAGED.test(method)) return 'kept';
  if (SECRET.test(field)) return 'secret';
  if (/url$/i.test(field)) return 'link';
  if (NAMES.has(field)) return 'name';
  return KEPT.has(field) || /(Id|Ids|Key)$/.test(field) ? 'kept' : 'text';
}

/** Whatever is below is the host's: every string and number in it is a text. */
const FOREIGN = new Set(['fields', 'source', 'variables', 'values', 'data', 'raw', 'schema']);
export const isForeign = (field: string): boolean => FOREIGN.has(field);

/** Arguments that are words of people; others that are no objects are ids and words of the protocol. */
const WORDS: Readonly<Record<string, number>> = {
  'messages.search': 0,
  'customers.search': 0,
  'dialogs.candidates': 1,
  'outgoing.check': 1,
  'custom.call': 1,
};
export const isWords = (method: string, index: number): boolean => WORDS[method] === index;

/** Answers that are not kept at all: the code or the link by which a messenger is connected opens it to whoever has it. */
export const isSecretAnswer = (method: string): boolean => method === 'notifications.connect';
/** What the page was set to be is nobody's secret, and the page does not work with other words. */
export const isSetting = (method: string): boolean => method.startsWith('preferences.');
