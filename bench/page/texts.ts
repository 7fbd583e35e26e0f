import corpus from '../../src/backend/demo/corpus.json';

/** The texts of real messages, in their order. */
export const texts: readonly string[] = (corpus.dialogs as { messages: unknown[][] }[]).flatMap(({ messages }) =>
  messages.flatMap(([, who, text]) => ((who === 'c' || who === 'o') && typeof text === 'string' ? [text] : [])),
);
