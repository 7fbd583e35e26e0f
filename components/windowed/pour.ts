/** When more rows pour in than are seen, nobody can read them: they are drawn in every other frame. */
const POUR_MS = 30;

/** Whether rows pour in, and so may wait to be drawn. */
export class Pour {
  #isPouring = false;
  #drawnAt = -Infinity;

  get mayWait(): boolean {
    return this.#isPouring && performance.now() - this.#drawnAt < POUR_MS;
  }

  /** Rows were drawn. @param isAllNew none of those that were seen is seen any more */
  drew(isAllNew: boolean): void {
    this.#isPouring = isAllNew;
    this.#drawnAt = performance.now();
  }
}
