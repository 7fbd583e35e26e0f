import { html, nothing, type TemplateResult } from 'lit';
import type { Part } from '../../../src/model/part.js';
import { foreignLine, foreignName } from '../../text/text.js';
import type { ThreadView } from '../view.js';

/** A form that was sent, with what was filled in: names of fields and their values. */
export function form({ schema, values = {} }: Extract<Part, { type: 'form' }>, view: ThreadView): TemplateResult {
  const { title, fields } = read(schema, Object.keys(values));
  return html`<div class="fm" part="message-form">
    <b>${title === undefined ? view.say('form') : foreignName(title)}</b>
    ${
      fields.length === 0
        ? nothing
        : html`<dl>
            ${fields.map(
              ({ name, label }) =>
                html`<dt>${foreignName(label)}</dt>
                  <dd>
                    ${values[name] === undefined ? html`<span class="muted">${view.say('notAnswered')}</span>` : foreignLine(inWords(values[name]))}
                  </dd>`,
            )}
          </dl>`
    }
  </div>`;
}

interface Field {
  readonly name: string;
  readonly label: string;
}

/** The schema is the host's own: what of it can be understood is used. */
function read(schema: unknown, named: readonly string[]): { title?: string; fields: readonly Field[] } {
  const { title, fields } = (typeof schema === 'object' && schema !== null ? schema : {}) as { title?: unknown; fields?: unknown };
  const known = Array.isArray(fields) ? fields.flatMap(fieldOf) : named.map((name) => ({ name, label: name }));
  return { ...(typeof title === 'string' && { title }), fields: known };
}

function fieldOf(value: unknown): Field[] {
  const { name, label } = (typeof value === 'object' && value !== null ? value : {}) as { name?: unknown; label?: unknown };
  return typeof name === 'string' ? [{ name, label: typeof label === 'string' ? label : name }] : [];
}

function inWords(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
