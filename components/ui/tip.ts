import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';
import { showBeside } from './anchored.js';

const HOVER_MS = 400;
/** Long enough for the pointer to cross the gap: a tooltip can be pointed at [WCAG 1.4.13]. */
const LEAVE_MS = 120;

const texts = new WeakMap<Element, string | undefined>();
/** One tooltip a root: two are never shown together. */
const tips = new WeakMap<Node, HTMLElement>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** A short text that appears on hover, on keyboard focus, and on a press of what is disabled. The text is read by `aria-description`. */
class TipDirective extends Directive {
  #listens = false;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('tip stands on an element.');
  }

  render(_text: string | undefined): unknown {
    return noChange;
  }

  override update({ element: holder }: ElementPart, [text]: [string | undefined]): unknown {
    const element = holder as HTMLElement;
    texts.set(element, text);
    if (this.#listens || text === undefined) return noChange;
    this.#listens = true;
    element.addEventListener('pointerenter', onEnter);
    element.addEventListener('focus', onFocus);
    element.addEventListener('click', onClick);
    return noChange;
  }
}

export const tip = directive(TipDirective);

/** The other ends are listened for once there is a pointer or the focus: most elements of a page never have either. */
function listen(element: HTMLElement): void {
  element.addEventListener('pointerleave', onLeave);
  element.addEventListener('blur', onBlur);
  element.addEventListener('keydown', onKeydown);
}

function onEnter(this: HTMLElement, { pointerType }: PointerEvent): void {
  listen(this);
  if (pointerType === 'mouse') later(() => show(this), HOVER_MS);
}

function onFocus(this: HTMLElement): void {
  listen(this);
  if (this.matches(':focus-visible')) show(this);
}

function onLeave(this: HTMLElement): void {
  later(() => hide(this), LEAVE_MS);
}

function onBlur(this: HTMLElement): void {
  hide(this);
}

function onClick(this: HTMLElement): void {
  if (this.getAttribute('aria-disabled') === 'true') show(this);
  else hide(this);
}

function onKeydown(this: HTMLElement, { key }: KeyboardEvent): void {
  if (key === 'Escape') hide(this);
}

function later(run: () => void, ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(run, ms);
}

function show(element: HTMLElement): void {
  clearTimeout(timer);
  const text = texts.get(element);
  if (!text || !element.isConnected) return;
  const shown = tipIn(element);
  shown.textContent = text;
  shown.hidePopover();
  showBeside(shown, element);
}

function hide(element: Element): void {
  clearTimeout(timer);
  const shown = tips.get(element.getRootNode());
  if (shown?.matches(':popover-open')) shown.hidePopover();
}

function tipIn(element: HTMLElement): HTMLElement {
  const root = element.getRootNode();
  const known = tips.get(root);
  if (known?.isConnected) return known;
  const made = document.createElement('div');
  made.className = 'tip';
  made.popover = 'manual';
  made.dir = 'auto';
  made.role = 'tooltip';
  made.setAttribute('part', 'tooltip');
  made.addEventListener('pointerenter', () => clearTimeout(timer));
  made.addEventListener('pointerleave', () => later(() => made.hidePopover(), LEAVE_MS));
  // Last in the root, where no template draws.
  root.appendChild(made);
  tips.set(root, made);
  return made;
}
