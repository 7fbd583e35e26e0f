import { html, type TemplateResult } from 'lit';
import * as icons from './icons.js';

interface Look {
  icon: TemplateResult;
  /** The class that carries the colour. */
  hue: string;
}

const web: Look = { icon: icons.chWeb, hue: 'c-web' };
const looks = new Map<string, Look>([
  ['whatsapp', { icon: icons.chWhatsapp, hue: 'c-whatsapp' }],
  ['telegram', { icon: icons.chTelegram, hue: 'c-telegram' }],
  ['instagram', { icon: icons.chInstagram, hue: 'c-instagram' }],
  ['email', { icon: icons.chEmail, hue: 'c-email' }],
  ['sms', { icon: icons.chSms, hue: 'c-sms' }],
  ['web', web],
]);

/** How a channel looks by its type; a type nobody has drawn looks like a chat. */
export function channelLook(type: string): Look {
  return looks.get(type) ?? web;
}

/** A round mark in the colour of the channel's type. The channel's name stands beside it or is given as `name` to be read aloud. */
export function channelMark(type: string, name?: string): TemplateResult {
  const { icon, hue } = channelLook(type);
  return html`<span class="chd ${hue}">${icon}${name === undefined ? undefined : html`<span class="vh"><bdi>${name}</bdi></span>`}</span>`;
}
