import { pick } from './random.js';

/** What simulated customers say back, by what they were written. The first that fits is taken. */
const BY_TOPIC: [pattern: RegExp, answers: string[]][] = [
  [
    /\?\s*$/,
    [
      'Yes, please.',
      'I think so, yes.',
      'Either is fine with me.',
      'Let me check and come back to you.',
      'Could you explain that once more?',
    ],
  ],
  [/\b(sorry|apolog)/i, ['No worries, it happens.', 'Thank you for saying so.', 'That’s all right.']],
  [/\b(hello|hi|good (morning|afternoon|evening))\b/i, ['Hello! Thank you for the quick answer.', 'Hi, nice to meet you.']],
  [/\b(arrive|deliver|ship|parcel|courier)/i, ['Thursday would suit me best.', 'Can the neighbour take it?', 'Good, I will be at home.']],
  [/\b(photo|picture|send me)\b/i, ['I will take one as soon as there is daylight.', 'One moment, I am fetching the lamp.']],
  [/\b(bye|lovely|have a)\b/i, ['Thank you, you too!', 'Bye, and thank you again.']],
];
const OTHERWISE = [
  'Thank you, that helps.',
  'Wonderful, thank you!',
  'Great. Is there anything I should do?',
  'Okay, I will wait to hear from you.',
  'Perfect 🙏',
  'Understood. And the colour stays the same?',
];
const BY_LANGUAGE: Record<string, string[]> = {
  ar: ['شكراً جزيلاً!', 'ممتاز، بانتظاركم.', 'هل أحتاج إلى فعل شيء؟'],
  he: ['תודה רבה!', 'מצוין, אחכה לעדכון.', 'האם צריך לעשות משהו?'],
  ja: ['ありがとうございます！', '承知しました。', 'よろしくお願いします。'],
  zh: ['好的，谢谢！', '明白了。', '还需要我做什么吗？'],
};

/** An answer to a text, in the language of the customer where there is one. */
export function answerTo(text: string, language: string | undefined, next: () => number): string {
  const own = BY_LANGUAGE[language?.slice(0, 2) ?? ''];
  const fitting = own ?? BY_TOPIC.find(([pattern]) => pattern.test(text))?.[1] ?? OTHERWISE;
  return pick(fitting, next) ?? 'Thank you.';
}

/** What customers begin with by themselves. */
export const OPENERS = [
  'Hello, is somebody there?',
  'One more question about my order.',
  'Do you have it in sage as well?',
  'The parcel has arrived, thank you!',
  'Can I still change the address?',
  'How do I clean the shade?',
  'Is the workshop open on Saturday?',
];
