import '../components/elements.js';
import type { Chat } from '../src/index.js';
import { byTag } from './support/by-tag.js';
import { Conditions } from './support/conditions.js';
import { applySettings } from './support/page-settings.js';
import './support/scenario-bar.js';
import type { Section, State } from './support/states.js';
import { SECTIONS } from './support/states.js';

const conditions = new Conditions();

function element<K extends keyof HTMLElementTagNameMap>(tag: K, text = '', className = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

function frame(tag: Section['tag'], { title, attributes = {}, condition, who, width }: State): HTMLElement {
  const article = element('article', '', width);
  const box = element('div', '', 'frame');
  const shown = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) shown.setAttribute(name, value);
  const chat = conditions.chat(condition, who);
  Object.assign(shown, { chat });
  if (tag === 'chat-thread') shown.append(composer(chat, attributes['dialog-id']));
  box.append(shown);
  article.append(element('h3', title), box);
  return article;
}

/** Stands at the foot of a thread. */
function composer(chat: Chat, dialogId: string | undefined): HTMLElement {
  const made = document.createElement('chat-composer');
  made.slot = 'composer';
  made.chat = chat;
  if (dialogId !== undefined) made.dialogId = dialogId;
  return made;
}

function section({ tag, kind, states }: Section): HTMLElement {
  const made = document.createElement('section');
  const heading = element('h2', `<${tag}>`);
  heading.id = tag;
  made.setAttribute('aria-labelledby', tag);
  const grid = element('div', '', `states ${kind}`);
  grid.append(...states.map((state) => frame(tag, state)));
  made.append(heading, grid);
  return made;
}

applySettings();
byTag('demo-bar').settings = ['theme', 'dir', 'density'];
// `?element=chat-thread` shows one element's states alone.
const only = new URLSearchParams(location.search).get('element');
const shown = SECTIONS.filter(({ tag }) => only === null || tag === only);
byTag('nav').append(
  ...shown.map(({ tag }) => {
    const link = element('a', tag);
    link.href = `#${tag}`;
    return link;
  }),
);
byTag('main').append(...shown.map(section));
