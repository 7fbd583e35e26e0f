/**
 * What the visitor has agreed to [B008]. Whatever it is, nothing is requested or stored before the chat is opened, unless it is `given`.
 *
 * - `opening`: opening the chat is the consent.
 * - `required`: opening the chat asks first; until the visitor answers, nothing is requested or stored.
 * - `given`: the page has asked; a visitor who was here before is connected at once and sees what is unread.
 * - `refused`: nothing is ever stored; the conversation lasts as long as the page.
 */
export type Consent = 'opening' | 'required' | 'given' | 'refused';

export const isConsent = (value: unknown): value is Consent =>
  value === 'opening' || value === 'required' || value === 'given' || value === 'refused';

/** What a visitor can answer when asked. */
export type Answer = Extract<Consent, 'given' | 'refused'>;
