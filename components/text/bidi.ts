const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Embedding, override and isolate controls let a foreign string reorder the text around it, or itself. Names and file
 * names lose them when they are shown; what is stored and sent stays as it was written.
 */
export function withoutBidiControls(text: string): string {
  return text.replace(CONTROLS, '');
}

/** The same for a string whose offsets are in use: each control becomes a character that is neither seen nor obeyed. */
export function withBidiControlsHidden(text: string): string {
  return text.replace(CONTROLS, '\u200b');
}
