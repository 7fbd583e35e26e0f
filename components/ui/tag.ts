import { html, nothing, type TemplateResult } from 'lit';
import { cssVars } from './css-vars.js';
import { foreignName } from '../text/text.js';

export interface Tagged {
  readonly name: string;
  /** One of our hues (`red`, `orange`, `yellow`, `green`, `teal`, `blue`, `violet`, `pink`) or any CSS colour. */
  readonly color?: string;
}

const HUES = new Set(['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet', 'pink']);

/** The value a dot is coloured with. */
export function tagColor(color: string | undefined): string | undefined {
  return color !== undefined && HUES.has(color) ? `var(--_tag-${color})` : color;
}

export interface TagLook {
  large?: boolean;
  /** Number to its right. */
  count?: string;
  /** After the name, such as a button that removes it. */
  end?: TemplateResult;
  /** Part names, `tag` unless told. */
  part?: string;
}

/** A name with a coloured dot; never a coloured chip. */
export function tag(given: Tagged, { large = false, count, end, part = 'tag' }: TagLook = {}): TemplateResult {
  return html`<span class="tag ${large ? 'tag--lg' : ''}" part=${part} ${cssVars({ '--_tag': tagColor(given.color) })}
    >${foreignName(given.name)}${count === undefined ? nothing : html`<span class="tag__n">${count}</span>`}${end ?? nothing}</span
  >`;
}

/** The dot alone, for lists that write the name themselves. */
export function tagDot(color: string | undefined): TemplateResult {
  return html`<span class="dotc" ${cssVars({ '--_tag': tagColor(color) })}></span>`;
}
