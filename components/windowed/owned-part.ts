import { noChange, type ChildPart } from 'lit';
import { AsyncDirective, directive, type DirectiveResult } from 'lit/async-directive.js';
import type { PartInfo } from 'lit/directive.js';

/** Draws between a part's markers, by itself and later than the host's render. */
export interface PartOwner {
  take(part: ChildPart): void;
  leave(): void;
}

class Owned extends AsyncDirective {
  #owner: PartOwner | undefined;

  constructor(info: PartInfo) {
    super(info);
  }

  override render(_owner: PartOwner): unknown {
    return noChange;
  }

  override update(part: ChildPart, [owner]: [PartOwner]): unknown {
    this.#owner = owner;
    owner.take(part);
    return noChange;
  }

  protected override disconnected(): void {
    this.#owner?.leave();
  }
}

/** Gives a place in a template to an owner that fills it without the host rendering. */
export const owned: (owner: PartOwner) => DirectiveResult = directive(Owned);
