/** The next painted frame is about to be drawn. */
export const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** A frame was painted: layout and resize observers are done when a task posted from it runs. */
export const painted = async (): Promise<void> => {
  await frame();
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
};

/** Waits until something holds, frame by frame; the runner's own limit ends what never does. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await frame();
}

/** Waits until something has been the same for some frames, and returns it. */
export async function still<T>(value: () => T, frames = 4): Promise<T> {
  let before = value();
  for (let same = 0; same < frames; same++) {
    await painted();
    const now = value();
    if (now !== before) same = -1;
    before = now;
  }
  return before;
}

/** Watches a value in every painted frame while something happens, and for some frames after. */
export async function watch<T>(value: () => T, what: () => unknown, frames = 6): Promise<T[]> {
  const values: T[] = [];
  let isOver = false;
  const watching = (async () => {
    for (let left = frames; left > 0; left -= isOver ? 1 : 0) {
      await painted();
      values.push(value());
    }
  })();
  await what();
  isOver = true;
  await watching;
  return values;
}
