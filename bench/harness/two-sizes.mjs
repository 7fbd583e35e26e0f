/** 10,000 and 100,000, in turn: what a page or the machine has more or less of at the end of a run meets both alike. */
const TURNS = [10_000, 100_000, 100_000, 10_000];

/**
 * Time that mounting takes at two sizes, ms, how many times the smaller the larger one takes, and the elements in the document.
 * @param {import('./browser.mjs').BenchPage} bench
 * @param {'messages' | 'dialogs'} what
 */
export async function mountTwoSizes(bench, what) {
  const found = { 10_000: Infinity, 100_000: Infinity };
  let elements = NaN;
  // A browser keeps more of the compiled code each of the first four times it loads a page: these do not count, as for anybody who comes back.
  for (const [turn, count] of [1000, 1000, 1000, 1000, ...TURNS].entries()) {
    await bench.reload();
    await bench.call('prepare', what, count);
    await bench.call('settled');
    const cpu = await bench.cpu(() => bench.call(what === 'messages' ? 'mountThread' : 'mountDialogs'));
    if (turn < 4) continue;
    // Whatever else the machine does only adds to it.
    found[count] = Math.min(found[count], cpu);
    if (count === 10_000) elements = await bench.call('elements');
  }
  return { small: found[10_000], large: found[100_000], times: found[100_000] / found[10_000], elements };
}
