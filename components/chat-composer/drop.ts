import type { ReactiveControllerHost } from 'lit';

/** Takes files that are dragged over an element and dropped [F074]. Anything else is left to the browser, which takes plain text. */
export class DropTarget {
  /** Files hang over it now. */
  over = false;
  /** Whether files are taken now. */
  allowed = false;

  constructor(
    private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>,
    private readonly take: (files: Iterable<File>) => void,
  ) {}

  readonly onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files') || !this.allowed) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.#set(true);
  };

  readonly onDragLeave = (event: DragEvent): void => {
    if (!(event.currentTarget as Node).contains(event.relatedTarget as Node | null)) this.#set(false);
  };

  readonly onDrop = (event: DragEvent): void => {
    this.#set(false);
    if (!event.dataTransfer?.files.length || !this.allowed) return;
    event.preventDefault();
    this.take([...event.dataTransfer.files]);
  };

  #set(over: boolean): void {
    if (over === this.over) return;
    this.over = over;
    this.host.requestUpdate();
  }
}
