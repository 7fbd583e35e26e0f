import { Problem } from './problem.js';

/** A place in a list as an opaque token that is safe in a URL. */
export function encodeToken(place: unknown): string {
  return btoa(encodeURIComponent(JSON.stringify(place)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** The place a token stands for. Throws 'invalid' for anything that is not a list of numbers and strings. */
export function decodeToken<Place extends readonly (number | string)[]>(token: string): Place {
  try {
    const place: unknown = JSON.parse(decodeURIComponent(atob(token.replaceAll('-', '+').replaceAll('_', '/'))));
    if (Array.isArray(place) && place.every((item) => typeof item === 'number' || typeof item === 'string'))
      return place as unknown as Place;
  } catch {
    // Not one of ours: told below.
  }
  throw new Problem('invalid', 'This page token is not one of ours.', { field: 'token', code: 'token' });
}
