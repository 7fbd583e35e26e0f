import type { Catalogue } from '../i18n/words.js';

/** What the tray of picked files says. */
export const fileWords = {
  feature: 'files',
  en: {
    files: 'Files',
    remove: 'Remove {name}',
    cancel: 'Cancel {name}',
    retry: 'Try {name} again',
    uploading: '{percent} %',
    failed: 'Not uploaded',
    over: 'Over {max}',
    empty: 'The file is empty',
    kind: '{channel} does not take {kind}',
    type: '{channel} does not take this type',
    count: { one: '{channel} takes {count} at once', other: '{channel} takes {count} at once' },
    notTaken: '{name} was not attached: {reason}',
    'kind.image': 'images',
    'kind.audio': 'audio',
    'kind.video': 'video',
    'kind.file': 'files',
    thisChannel: 'This channel',
  },
} satisfies Catalogue<string>;
