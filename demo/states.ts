import '../components/elements.js';
import type { Chat } from '../src/index.js';
import { byTag } from './support/by-tag.js';
import { Conditions } from './support/conditions.js';
import { applySettings } from './support/page-settings.js';
import './support/scenario-bar.js';
import type { Section, State } from './support/states.js';
import { SECTIONS } from './support/states.js';

/* One state at a time, as on a host's page: `#chat-thread/2`. What was shown before goes, with its world. */

function element<K extends keyof HTMLElementTagNameMap>(tag: K, text = '', className = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

/** Every state as a link, by element. */
function index({ tag, states }: Section): HTMLElement[] {
  const heading = element('h2', tag);
  const list = element('ol');
  for (const [at, { title }] of states.entries()) {
    const link = element('a', title);
    link.href = `#${tag}/${at}`;
    const item = element('li');
    item.append(link);
    list.append(item);
  }
  return [heading, list];
}

/** The element with what makes its state. */
function drawn(tag: Section['tag'], { attributes = {}, condition, who, own = false }: State, conditions: Conditions): HTMLElement {
  const shown = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) shown.setAttribute(name, value);
  if (own) return Object.assign(shown, { transport: conditions.transport(condition, who) });
  const chat = conditions.chat(condition, who);
  Object.assign(shown, { chat });
  if (tag === 'chat-thread') shown.append(composer(chat, attributes['dialog-id']));
  return shown;
}

/** Stands at the foot of a thread. */
function composer(chat: Chat, dialogId: string | undefined): HTMLElement {
  const made = document.createElement('chat-composer');
  made.slot = 'composer';
  made.chat = chat;
  if (dialogId !== undefined) made.dialogId = dialogId;
  return made;
}

const nav = byTag('nav');
const stage = byTag('main');
let conditions: Conditions | undefined;

/** Shows the state that the address names, else the first. */
function show(): void {
  const [tag, at = '0'] = decodeURIComponent(location.hash.slice(1)).split('/');
  const section = SECTIONS.find((one) => one.tag === tag) ?? SECTIONS[0];
  const state = section?.states[Number(at)] ?? section?.states[0];
  if (!section || !state) return;
  const frame = element('div', '', `frame ${section.kind} ${state.width ?? ''}`);
  stage.replaceChildren(element('h1', state.title), frame);
  conditions?.dispose();
  conditions = new Conditions();
  frame.append(drawn(section.tag, state, conditions));
  document.title = `${state.title} · ${section.tag} · Parleykit demo`;
  const hash = `#${section.tag}/${section.states.indexOf(state)}`;
  for (const link of nav.querySelectorAll('a')) {
    if (link.hash !== hash) {
      link.removeAttribute('aria-current');
      continue;
    }
    link.ariaCurrent = 'page';
    link.scrollIntoView({ block: 'nearest' });
  }
}

applySettings();
byTag('demo-bar').settings = ['theme', 'dir', 'density'];
nav.append(...SECTIONS.flatMap(index));
addEventListener('hashchange', show);
show();
