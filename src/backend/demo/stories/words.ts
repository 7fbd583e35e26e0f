import type { Story } from '../story.js';
import { asks, HOUR, logs, replies } from '../story.js';

const letter = `Dear Halden, I hope you will forgive a long message: my grandmother bought a lamp from your first workshop in 1961, and it has stood in three houses since.

It is the tall one with the ribbed foot. The glaze, grey, has a fine net of cracks by now, which I would not want to lose for anything, but the holder has become loose, the cable is the old cloth kind, and our electrician refused to touch it. He said, rightly I think, that he could make it safe or keep it as it is, but not both.

So my questions are these. First: do you still repair pieces of that age, and would you keep the outside exactly as it is? Second: could the cloth cable be replaced by a new one that looks the same? I have seen that you offer a twisted linen cable with the Lumo. Third: the shade. The linen has yellowed unevenly, and one of the rings is bent. I would rather have it re-covered than replaced, and I would love to keep the original finial, which somebody in the family turned from olive wood.

I can bring the lamp to Utrecht myself; I would not trust it to a parcel. Any day in the second half of the month would do, and if there is a chance to see the workshop for half an hour, my daughter, who is eleven and has decided to become a potter, would talk about nothing else for a year.

There is no hurry at all. The lamp has waited for longer than I have lived here. If you can tell me roughly what such a repair costs, I can talk it over with my sister, because strictly speaking half of the lamp is hers, although it has never been settled which half.

Thank you for reading this far. I attach no photograph, since the light was poor today, but I will send some tomorrow morning when the sun comes round to the shelf. With warm regards from Ghent, and with my grandmother’s, who is ninety-four and remembers the man who wrapped it, in newspaper and string, with a sermon on the proper height of a reading lamp that she can still recite.

With best wishes for the autumn, and for the kiln,
`;

/** As long as a message may be [F085]. */
export const longest = `${letter}Ottoline Braithwaite`;

/** Texts that are hard to set: as long as allowed, nothing but emoji, links, one endless word, many lines. */
export const words = (): Story[] => [
  {
    id: 'ottoline',
    customer: {
      id: 'c-ottoline',
      revision: 1,
      name: 'Ottoline Braithwaite',
      emails: ['ottoline@example.com'],
      identities: [{ channelId: 'email', isDefault: true, dialogId: 'ottoline' }],
      tagIds: ['vip'],
    },
    channelId: 'email',
    assignee: 'anna',
    groupId: 'workshop',
    subject: 'A lamp from 1961',
    lines: [
      asks(6 * HOUR, longest),
      logs(5 * HOUR + 40, 'anna', 'dialog.taken', 'Anna Kovač started the dialog'),
      replies(5 * HOUR + 30, 'anna', 'Dear Ottoline, what a story. Yes to all three. Would the 18th at two suit you and your daughter?', {
        delivery: 'sent',
      }),
    ],
  },
  {
    id: 'kenji',
    customer: {
      id: 'c-kenji',
      revision: 1,
      name: '渡辺 健二',
      language: 'ja',
      identities: [{ channelId: 'web', isDefault: true, dialogId: 'kenji' }],
    },
    channelId: 'web',
    assignee: 'anna',
    groupId: 'showroom',
    lines: [
      asks(7 * HOUR, '💡'),
      logs(7 * HOUR - 1, 'anna', 'dialog.taken', 'Anna Kovač started the dialog'),
      replies(7 * HOUR - 2, 'anna', '👋🏽🙂'),
      asks(7 * HOUR - 3, '👩‍🎨❤️🏺🇳🇱', { reactions: [{ emoji: '😍', by: [{ kind: 'operator', id: 'anna', name: 'Anna Kovač' }] }] }),
      asks(7 * HOUR - 4, '色は何色ありますか。配送は日本まで可能でしょうか？'),
      replies(7 * HOUR - 8, 'anna', 'テラコッタ、セージ、リネンホワイトの3色です。日本へは7〜10日で届きます。'),
      replies(
        7 * HOUR - 9,
        'anna',
        'All three side by side: https://halden.example/colours?compare=terracotta,sage,linen-white#lumo\nor write to hello@halden.example',
      ),
      asks(7 * HOUR - 12, `Wunderbar${'r'.repeat(60)}lampenschirmhalterungsschraubenschlüsselset${'!'.repeat(40)}`),
    ],
  },
];
