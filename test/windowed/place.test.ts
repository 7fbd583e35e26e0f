import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import { painted, watch } from './frames.js';
import { row, rowsOf, type TestList, type TestRow } from './list-host.js';

/** What can happen to a list; numbers are shares of what there is. */
type Step =
  | { do: 'insert'; at: number; count: number }
  | { do: 'remove'; at: number; count: number }
  | { do: 'move'; from: number; to: number }
  | { do: 'resize'; at: number; height: number }
  | { do: 'grow'; at: number; height: number }
  | { do: 'scroll'; by: number }
  | { do: 'drag'; to: number }
  | { do: 'shrink'; height: number };

const share = fc.double({ min: 0, max: 1, noNaN: true });
const height = fc.integer({ min: 20, max: 420 });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('insert' as const), at: fc.oneof(fc.constantFrom(0, 1), share), count: fc.constantFrom(1, 2, 50) }),
  fc.record({ do: fc.constant('remove' as const), at: share, count: fc.constantFrom(1, 3, 30) }),
  fc.record({ do: fc.constant('move' as const), from: share, to: fc.oneof(fc.constantFrom(0, 1), share) }),
  fc.record({ do: fc.constant('resize' as const), at: share, height }),
  fc.record({ do: fc.constant('grow' as const), at: share, height }),
  fc.record({ do: fc.constant('scroll' as const), by: fc.integer({ min: -900, max: 900 }) }),
  fc.record({ do: fc.constant('drag' as const), to: share }),
  fc.record({ do: fc.constant('shrink' as const), height: fc.constantFrom(600, 420, 250) }),
);

class Driver {
  array: TestRow[];
  #next = 10_000;

  constructor(
    readonly host: TestList,
    count: number,
  ) {
    this.array = Array.from({ length: count }, (_, n) => row(n));
  }

  /** Does a step; returns whether it is one that leaves the reader in place. */
  do(step: Step): boolean {
    const { host, array } = this;
    const at = (part: number): number => Math.min(array.length - 1, Math.floor(part * array.length));
    switch (step.do) {
      case 'insert':
        array.splice(Math.round(step.at * array.length), 0, ...Array.from({ length: step.count }, () => row(this.#next++)));
        break;
      case 'remove':
        array.splice(at(step.at), Math.min(step.count, array.length - 1));
        break;
      case 'move':
        array.splice(at(step.to), 0, ...array.splice(at(step.from), 1));
        break;
      case 'resize': {
        const old = array[at(step.at)];
        if (old) array[at(step.at)] = { ...old, height: step.height };
        break;
      }
      case 'grow': {
        // Nothing tells the list of it, as when an image has loaded.
        const drawn = host.elements[Math.floor(step.at * host.elements.length)];
        if (drawn) drawn.style.blockSize = `${step.height}px`;
        return true;
      }
      case 'scroll':
        host.scroller.scrollTop += step.by;
        return false;
      case 'drag':
        host.scroller.scrollTop = step.to * host.scroller.scrollHeight;
        return false;
      case 'shrink':
        host.style.blockSize = `${step.height}px`;
        return true;
    }
    host.rows = rowsOf([...array]);
    return true;
  }

  check(): void {
    const { host, array } = this;
    const keys = host.elements.map(({ dataset }) => dataset['key']);
    const first = array.findIndex(({ key }) => key === keys[0]);
    expect(keys, 'rows in the document').to.deep.equal(array.slice(first, first + keys.length).map(({ key }) => key));
    expect(keys.length, 'rows drawn').to.be.below(130);
    const { top, bottom } = host.scroller.getBoundingClientRect();
    if (first > 0) expect(host.elements[0]?.getBoundingClientRect().top, 'blank at the top').to.be.at.most(top + 0.5);
    if (first + keys.length < array.length) {
      expect(host.elements.at(-1)?.getBoundingClientRect().bottom, 'blank at the bottom').to.be.at.least(bottom - 2.5);
    }
    if (first === 0) expect(host.scroller.scrollTop + (host.topOf(keys[0] ?? '') ?? 0), 'space before the first row').to.be.below(1.01);
  }
}

async function follow(host: TestList, count: number, steps: readonly Step[]): Promise<void> {
  const driver = new Driver(host, count);
  host.rows = rowsOf([...driver.array]);
  await painted();
  const isAtEdge = (): boolean => (host.localName === 'test-end-list' ? host.toEnd <= 1 : host.scroller.scrollTop <= 1);
  for (const step of steps) {
    const wasAtEdge = host.localName === 'test-end-list' ? host.list.atEnd : isAtEdge();
    const anchors = host.visible.filter((key) => (host.topOf(key) ?? -1) >= 0);
    const tops = new Map(anchors.map((key) => [key, host.topOf(key) ?? 0]));
    let staysPut = false;
    const frames = await watch(
      () => new Map(anchors.map((key) => [key, host.topOf(key)])),
      () => (staysPut = driver.do(step)),
      2,
    );
    driver.check();
    if (!staysPut) continue;
    if (wasAtEdge) {
      expect(isAtEdge(), 'left the edge').to.equal(true);
      continue;
    }
    // At an end of the list there may be no room to keep the place.
    if (host.toEnd <= 1 || host.scroller.scrollTop <= 1) continue;
    // Some row in view stood still in every frame: the first one, unless the step took it away.
    const still = anchors.filter((key) => frames.every((frame) => Math.abs((frame.get(key) ?? NaN) - (tops.get(key) ?? NaN)) < 0.5));
    const left = anchors.filter((key) => driver.array.some((one) => one.key === key));
    if (left.length > (step.do === 'move' ? 1 : 0)) expect(still, `nothing stood still of ${left.join()}`).to.not.be.empty;
    if (step.do !== 'move' && left[0] === anchors[0] && left.length) expect(still[0], 'the first row moved').to.equal(left[0]);
  }
}

/** What once went wrong. */
const examples: [number, Step[]][] = [
  [
    1,
    [
      { do: 'insert', at: 0, count: 50 },
      { do: 'drag', to: 0.7935779430337512 },
      { do: 'grow', at: 0, height: 20 },
    ],
  ],
  [
    1,
    [
      { do: 'insert', at: 0, count: 50 },
      { do: 'drag', to: 0 },
      { do: 'insert', at: 0, count: 1 },
      { do: 'resize', at: 0, height: 20 },
    ],
  ],
  [
    230,
    [
      { do: 'grow', at: 0, height: 20 },
      { do: 'drag', to: 0.05532731475501225 },
      { do: 'scroll', by: -401 },
      { do: 'resize', at: 0, height: 20 },
    ],
  ],
];

describe('the place of the reader', () => {
  for (const tag of ['test-end-list', 'test-start-list'] as const) {
    it(`stands still in every frame, whatever happens to the rows of a ${tag} [B006]`, async function () {
      this.timeout(600_000);
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 400 }), fc.array(anyStep, { minLength: 1, maxLength: 12 }), async (count, steps) => {
          const host = await fixture<TestList>(
            tag === 'test-end-list' ? html`<test-end-list></test-end-list>` : html`<test-start-list></test-start-list>`,
          );
          await follow(host, count, steps);
          host.remove();
        }),
        { numRuns: 25, examples, includeErrorInReport: true },
      );
    });
  }
});
