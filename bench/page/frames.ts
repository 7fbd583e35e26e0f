/** A frame was painted: what runs now sees the layout that is on the screen. */
export async function painted(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

/** Everything a change sets off is over: two frames, and the task after them. */
export async function settled(): Promise<void> {
  await painted();
  await painted();
}

/** How far an element was from where it began, in each frame for a while, px. */
export async function shifts(element: HTMLElement, frames: number): Promise<number[]> {
  const from = element.getBoundingClientRect().top;
  const found: number[] = [];
  for (let frame = 0; frame < frames; frame++) {
    await painted();
    // A row that is gone is as bad as one that moved out of sight.
    found.push(element.isConnected ? Math.abs(element.getBoundingClientRect().top - from) : innerHeight);
  }
  return found;
}
