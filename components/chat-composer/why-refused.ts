import type { fileWords } from '../../src/composer/file-words.js';
import type { FileProblem } from '../../src/files/file-rules.js';
import type { Format } from '../../src/i18n/format.js';
import type { Say } from '../../src/i18n/words.js';

/** Why a channel does not take a file, in a few words [F075–F078]. */
export function whyRefused(problem: FileProblem, channel: string, format: Format, say: Say<keyof typeof fileWords.en>): string {
  switch (problem.code) {
    case 'size':
      return say('over', { max: format.bytes(problem.maxBytes) });
    case 'kind':
      return say('kind', { channel, kind: say(`kind.${problem.kind}`) });
    case 'count':
      return say('count', { channel, count: problem.maxCount });
    case 'type':
      return say('type', { channel });
    case 'empty':
      return say('empty');
  }
}
