/** What somebody else wrote: a name, or a text, within a phrase of ours. */
export type Foreign = { readonly name: string } | { readonly text: string };

/** A stretch of a phrase: its own words, or foreign ones, which are drawn isolated. */
export type Piece = string | Foreign;

/**
 * Cuts a phrase that still has its `{parameters}` at those that are given, so that foreign words never become part of a
 * string of ours: `pieces(say('log.closed'), { by: { name: 'Anna' } })`.
 */
export function pieces(phrase: string, given: Readonly<Record<string, Foreign | undefined>>): Piece[] {
  return phrase
    .split(/(\{\w+\})/)
    .map((part) => (/^\{\w+\}$/.test(part) ? (given[part.slice(1, -1)] ?? part) : part))
    .filter((part) => part !== '');
}

/** The same as one string, for previews and announcements. */
export function piecesText(all: readonly Piece[]): string {
  return all.map((piece) => (typeof piece === 'string' ? piece : 'name' in piece ? piece.name : piece.text)).join('');
}
