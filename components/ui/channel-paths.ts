// Written by scripts/icons.mjs. Marks of channels, the path of each. Our own drawings.

export const email = 'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2zM3 8l9 6 9-6';
export const instagram =
  'M8.5 3.5h7a5 5 0 0 1 5 5v7a5 5 0 0 1 -5 5h-7a5 5 0 0 1 -5 -5v-7a5 5 0 0 1 5 -5zM8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0';
export const sms =
  'M8.5 2.5h7a2.5 2.5 0 0 1 2.5 2.5v14a2.5 2.5 0 0 1 -2.5 2.5h-7a2.5 2.5 0 0 1 -2.5 -2.5v-14a2.5 2.5 0 0 1 2.5 -2.5zM11 18h2';
export const telegram = 'M21 4 3 11l6 2.5L11.5 20 21 4zM9 13.5l12-9.5';
export const web = 'M20 15a2 2 0 0 1-2 2H8l-4 4V5a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2z';
export const whatsapp = 'M3.5 20.5 5 16a8.5 8.5 0 1 1 3.2 3.1zM9 9.5c0 3 2.5 5.5 5.5 5.5';
