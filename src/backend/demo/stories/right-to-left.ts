import type { Assets } from '../assets.js';
import type { Story } from '../story.js';
import { asks, comments, DAY, file, HOUR, logs, replies } from '../story.js';

/** Arabic and Hebrew, with Latin words, numbers, prices and file names inside. */
export const rightToLeft = (assets: Assets): Story[] => [
  {
    id: 'ilina',
    customer: {
      id: 'c-ilina',
      revision: 1,
      name: 'إيلينا مارش',
      phones: ['+971 50 555 0187'],
      language: 'ar',
      identities: [{ channelId: 'wa', isDefault: true, dialogId: 'ilina' }],
      tagIds: ['warranty', 'vip'],
      pinnedTagIds: ['warranty'],
      fields: { city: 'أوترخت، هولندا' },
    },
    channelId: 'wa',
    assignee: 'anna',
    groupId: 'front',
    lines: [
      asks(DAY + 4 * HOUR, 'مرحباً! وصل مصباح لومو اليوم لكن الغطاء فيه شرخ 😕 الطلب 48213.'),
      asks(DAY + 4 * HOUR - 1, file(assets.cracked, 'image'), { tagIds: ['damage-photo'] }),
      logs(DAY + 4 * HOUR - 2, 'anna', 'dialog.taken', 'Anna Kovač started the dialog'),
      replies(DAY + 4 * HOUR - 4, 'anna', 'أعتذر يا إيلينا، وشكراً على الصورة. هل تفضلين غطاءً جديداً أم استبدال المصباح بالكامل؟', {
        key: 'choice',
      }),
      asks(DAY + 4 * HOUR - 12, 'غطاء جديد يكفي، القاعدة ممتازة. هل يصل قبل الجمعة؟', {
        quotes: 'choice',
        preview: 'هل تفضلين غطاءً جديداً أم استبدالاً كاملاً؟',
      }),
      comments(DAY + 3 * HOUR, 'marco', '@آنا بقي ١٢ غطاءً في روتردام. يُشحن اليوم إذا أُصدر قبل 15:00.', { mentions: ['anna'] }),
      replies(4 * HOUR, 'anna', 'صباح الخير يا إيلينا! حجزنا لك غطاءً جديداً ويصل الخميس. وهذا ملصق إرجاع القطعة المكسورة.'),
      replies(4 * HOUR, 'anna', file(assets.label, 'file')),
      asks(3 * HOUR + 2, 'هل يمكن إضافة لمبة احتياطية إلى الطرد نفسه؟'),
      asks(3 * HOUR, 'مقاس E14 بقدرة ٤ واط. شكراً!'),
      replies(3 * HOUR - 6, 'anna', 'بالتأكيد، ستضاف 6.90 €، والطرد نفسه يصل الخميس بين 10:00 و14:00.', { delivery: 'delivered' }),
    ],
  },
  {
    id: 'noa',
    customer: {
      id: 'c-noa',
      revision: 1,
      name: 'נועה לוי',
      language: 'he',
      emails: ['noa.levi@example.com'],
      identities: [{ channelId: 'web', isDefault: true, dialogId: 'noa' }],
      tagIds: ['pre-sale'],
    },
    channelId: 'web',
    assignee: 'anna',
    groupId: 'showroom',
    lines: [
      asks(5 * HOUR + 20, 'שלום! האם המנורה Lumo מגיעה עם תקע ישראלי?'),
      logs(5 * HOUR + 16, 'anna', 'dialog.taken', 'Anna Kovač started the dialog'),
      replies(5 * HOUR + 15, 'anna', 'שלום נועה, המנורה מגיעה עם תקע אירופי (Type C) ומתאם מצורף.'),
      asks(5 * HOUR + 10, 'מצוין. ומה המחיר כולל משלוח לחיפה? ראיתי ‎€ 129.00 באתר: https://halden.example/lamps/lumo?lang=he'),
      replies(5 * HOUR + 4, 'anna', '€ 129.00 + € 18.50 = € 147.50. המשלוח לוקח 5–7 ימים.'),
      asks(5 * HOUR, 'תודה רבה! 🙏'),
    ],
  },
];
