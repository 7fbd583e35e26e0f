import { html, type TemplateResult } from 'lit';
import * as paths from './channel-paths.js';
import { icon } from './icon.js';

interface Look {
  path: string;
  /** The class that carries the colour. */
  hue: string;
}

const web: Look = { path: paths.web, hue: 'c-web' };
const looks = new Map<string, Look>([
  ['whatsapp', { path: paths.whatsapp, hue: 'c-whatsapp' }],
  ['telegram', { path: paths.telegram, hue: 'c-telegram' }],
  ['instagram', { path: paths.instagram, hue: 'c-instagram' }],
  ['email', { path: paths.email, hue: 'c-email' }],
  ['sms', { path: paths.sms, hue: 'c-sms' }],
  ['web', web],
]);

/** How a channel looks by its type; a type nobody has drawn looks like a chat. */
const lookOf = (type: string): Look => looks.get(type) ?? web;

/** A round mark in the colour of the channel's type. The channel's name stands beside it or is given as `name` to be read aloud. */
export function channelMark(type: string, name?: string): TemplateResult {
  const { path, hue } = lookOf(type);
  return html`<span class="chd ${hue}"
    >${icon(path)}${name === undefined ? undefined : html`<span class="vh"><bdi>${name}</bdi></span>`}</span
  >`;
}

/** The same on the corner of an avatar: one element, because every row of a list has it. */
export function cornerMark(type: string): TemplateResult {
  const { path, hue } = lookOf(type);
  return icon(path, `av__ch ${hue}`);
}
