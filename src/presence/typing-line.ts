import { pieces, type Piece } from '../i18n/pieces.js';
import type { Say } from '../i18n/words.js';
import type { Actor } from '../model/actor.js';
import type { PresenceWord } from './words.js';

/** More names than this say nothing any more. */
const MOST = 3;

/** Who is typing, in words: this person first, then the others [F277–F279]; nothing when nobody is. */
export function typingLine(say: Say<PresenceWord>, me: boolean, others: readonly Actor[]): Piece[] {
  if (others.length === 0) return me ? [say('you')] : [];
  if (others.length > MOST) return [say('many')];
  return pieces(me ? say('both') : say('others', { count: others.length }), { names: { name: joined(others) } });
}

/** Who else looks at the dialog, in words. */
export function viewingLine(say: Say<PresenceWord>, actors: readonly Actor[]): Piece[] {
  return actors.length === 0 ? [] : pieces(say('viewing', { count: actors.length }), { names: { name: joined(actors) } });
}

const joined = (actors: readonly Actor[]): string => actors.map(shortName).join(', ');

/** Colleagues are called by their first name, customers by all of it: `Visitor 8F-2041` has none. */
export function shortName({ kind, name = '' }: Actor): string {
  return kind === 'operator' ? (name.split(' ', 1)[0] ?? name) : name;
}
