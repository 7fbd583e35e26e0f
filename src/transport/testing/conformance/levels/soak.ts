import { seeded } from '../../../../shared/seeded.js';
import type { Trial } from '../check.js';
import { MUTATIONS } from '../mutations.js';
import { ConformanceError } from '../verdict.js';
import { viewersOf } from './convergence.js';

/** Much happens in random order while streams come and go; in the end everybody holds what the lists say. */
export const soak = (seed: number, steps: number): readonly Trial[] => [
  {
    name: `Everybody holds what the lists say after ${steps} random steps (seed ${seed})`,
    async run(stage) {
      const random = seeded(seed);
      const any = (of: readonly unknown[]): number => Math.floor(random() * of.length);
      const ids = [await stage.customerSays('one'), await stage.customerSays('two'), await stage.customerSays('three')];
      const viewers = await viewersOf(stage);
      const story: string[] = [];
      try {
        for (let step = 0; step < steps; step++) {
          const [viewer, mutation, at] = [viewers[any(viewers)], MUTATIONS[any(MUTATIONS)], any(ids)];
          const id = ids[at];
          if (!viewer || !mutation || id === undefined) continue;
          if (random() < 0.2) {
            story.push(`the ${viewer.user} comes back`);
            viewer.leave();
            // A dialog that was removed is begun again.
            if (random() < 0.5) ids[at] = await stage.customerSays(`while away ${step}`, id).catch(() => stage.customerSays());
            await viewer.comeBack();
            continue;
          }
          const done = await mutation.run(stage, id).then(
            () => true,
            (error: Error) => {
              // What is not there, or not allowed as things stand, is no fault.
              if (error instanceof ConformanceError) throw error;
              return false;
            },
          );
          if (done) story.push(`${mutation.name} in dialog ${at + 1}`);
        }
        for (const viewer of viewers) await viewer.converges('Whatever happens, old snapshot and events make a new snapshot.');
      } catch (error) {
        if (!(error instanceof ConformanceError)) throw error;
        const { rule, expected, found } = error;
        throw new ConformanceError(rule, expected, `${found}\n  Seed:     ${seed}\n  Steps:    ${story.slice(-25).join('; ')}`);
      }
    },
  },
];
