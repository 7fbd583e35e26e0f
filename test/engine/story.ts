import type { Schedule, Step } from './schedule.js';

/** A schedule as a person would tell it. */
export function storyOf({ promises, seed, early, faults, steps }: Schedule): string {
  const named = (of: Readonly<Record<string, number | boolean>>) =>
    Object.entries(of).flatMap(([name, value]) => (value === false || value === 0 ? [] : value === true ? name : `${name} ${value}`));
  const given = (names: string[]) => names.join(', ') || 'none';
  return [
    `promises: ${given(named({ ...promises }))}; faults: ${given(named(faults))}; numbers from ${seed}`,
    ...(early ? ['while everybody is still connecting:'] : []),
    ...steps.map((step, i) => `${i + 1}. ${tellStep(step)}`),
    'then the network heals',
  ].join('\n');
}

function tellStep(step: Step): string {
  switch (step.do) {
    case 'write':
      return `${step.user} writes in ${step.dialog}${step.times > 1 ? `, ${step.times} times` : ''}`;
    case 'say':
      return `somebody else writes in ${step.dialog}${step.times > 1 ? `, ${step.times} times` : ''}`;
    case 'edit':
      return `message ${step.back} from the end of ${step.dialog} is edited`;
    case 'status':
      return `${step.user} ${step.closed ? 'closes' : 'opens'} ${step.dialog}`;
    case 'show':
      return `${step.dialog} ${step.on ? 'comes into' : 'goes out of'} ${step.user}'s sight`;
    case 'read':
      return `${step.user} marks ${step.dialog} as read`;
    case 'see':
      return `${step.user} sees message ${step.back} from the end of ${step.dialog}`;
    case 'older':
      return `${step.user} scrolls up in ${step.dialog}`;
    case 'wait':
      return `${step.ms} ms pass`;
    case 'cut':
      return `${step.user}'s stream is cut`;
    case 'reopen':
      return `${step.user}'s page is closed${step.dialog === undefined ? '' : ` ${step.ms} ms after writing in ${step.dialog}`} and opened again`;
    case 'offline':
      return `${step.user} goes ${step.on ? 'offline' : 'online'}`;
    case 'loseLog':
      return 'the server loses its log, if it ever does';
  }
}
