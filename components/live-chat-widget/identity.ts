/** Who the visitor is, as the site tells: a token it signed, or what it knows. */
export interface Identity {
  token?: string;
  name?: string;
  email?: string;
  phone?: string;
  fields?: Record<string, unknown>;
}
