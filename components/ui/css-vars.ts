import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/** Values by property name, such as `{ '--_s': '28px' }`; `undefined` takes one away. */
export type CssVars = Readonly<Record<string, string | undefined>>;

/**
 * Sets CSS properties of the element it stands on through the CSSOM, which a policy of `style-src 'none'` allows:
 * `<span class="av" ${cssVars({ '--_s': '28px' })}>`. Only what has changed is written.
 */
class CssVarsDirective extends Directive {
  #set: CssVars = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('cssVars stands on an element.');
  }

  render(_vars: CssVars): unknown {
    return noChange;
  }

  override update(part: ElementPart, [vars]: [CssVars]): unknown {
    const { style } = part.element as HTMLElement;
    for (const name of Object.keys({ ...this.#set, ...vars })) {
      const value = vars[name];
      if (value === this.#set[name]) continue;
      if (value === undefined) style.removeProperty(name);
      else style.setProperty(name, value);
    }
    this.#set = vars;
    return noChange;
  }
}

export const cssVars = directive(CssVarsDirective);
