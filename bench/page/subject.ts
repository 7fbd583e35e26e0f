/** What a page under measurement can do. The floor page and ours are driven alike. */
export interface Subject {
  /** Makes what there is to show: that is not the work of the elements. */
  prepare(what: 'messages' | 'dialogs', count: number): void | Promise<void>;
  /** Mounts the conversation, its end in view; fulfilled once rows are in the document. */
  mountThread(): Promise<void>;
  /** Mounts the list of dialogs, its start in view. */
  mountDialogs(): Promise<void>;
  /** Mounts a composer and returns what takes the keys. */
  mountComposer(): Promise<HTMLElement>;
  /** Takes away what is mounted. */
  unmount(): Promise<void>;
  /** Messages arrive at the end of the thread. */
  append(count: number): void;
  /** `count` messages older than all others arrive. */
  older(count: number): void;
  /** A dialog far down the list gets a message and goes to the top. */
  toTop(): void;
  scroller(): HTMLElement;
  /** The row elements in the document, in order. */
  rows(): HTMLElement[];
}

/** Where every page shows its subject, 700 by 600 px. */
export const stage = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('#stage');
  if (!found) throw new Error('The page has no stage');
  return found;
};
