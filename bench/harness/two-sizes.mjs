/** 10,000 and 100,000, in turn: what a page or the machine has more or less of at the end of a run meets both alike. */
const TURNS = [10_000, 100_000, 100_000, 10_000];

/** Mounts in a page that has mounted before, as all day long: the first ones do not count. */
const WARM = 5;
const TIMES = 11;

/**
 * Time that mounting takes at two sizes, ms, how many times the smaller the larger one takes, what it takes `again` in a page that
 * has done it before, and the elements in the document.
 * @param {import('./browser.mjs').BenchPage} bench
 * @param {'messages' | 'dialogs'} what
 */
export async function mountTwoSizes(bench, what) {
  const mount = async (count) => {
    await bench.call('prepare', what, count);
    await bench.call('settled');
    return bench.cpu(() => bench.call(what === 'messages' ? 'mountThread' : 'mountDialogs'));
  };
  const found = { 10_000: Infinity, 100_000: Infinity };
  let elements = NaN;
  // A browser keeps more of the compiled code each of the first four times it loads a page: these do not count, as for anybody who comes back.
  for (const [turn, count] of [1000, 1000, 1000, 1000, ...TURNS].entries()) {
    await bench.reload();
    const cpu = await mount(count);
    if (turn < 4) continue;
    // Whatever else the machine does only adds to it.
    found[count] = Math.min(found[count], cpu);
    if (count === 10_000) elements = await bench.call('elements');
  }
  const later = [];
  for (let i = 0; i < WARM + TIMES; i++) {
    await bench.call('unmount');
    await bench.call('settled');
    later.push(await mount(10_000));
  }
  const again = later.slice(WARM).sort((a, b) => a - b)[TIMES >> 1];
  return { small: found[10_000], large: found[100_000], times: found[100_000] / found[10_000], again, elements };
}
