import type { AssistantGroups } from '../../groups/assistant.js';
import { readSse } from '../../from-sse.js';
import type { Http } from '../request.js';
import { segment } from '../request.js';

type Answer = { text: string; done?: boolean; sources?: { title: string; url?: string }[] };

export function assistantGroups(http: Http): AssistantGroups {
  const at = (id: string, what: string): string => `/dialogs/${segment(id)}/${what}`;
  return {
    assistant: {
      list: (dialogId, ctx) => http.call('GET', at(dialogId, 'assistants'), ctx),
      set: (dialogId, to, ctx) => http.call('PUT', at(dialogId, 'assistant'), ctx, { body: to }),
      reset: (dialogId, ctx) => http.call('DELETE', at(dialogId, 'assistant'), ctx),
    },
    prompters: {
      list: (ctx) => http.call('GET', '/prompters', ctx),
      async *ask(question, ctx): AsyncIterable<Answer> {
        const response = await http.fetch('POST', '/prompters/ask', ctx, { body: question, headers: { accept: 'text/event-stream' } });
        if (!response.body) return;
        const heard: Answer[] = [];
        let wake = (): void => undefined;
        let ended = false;
        const reading = readSse(
          response.body,
          ({ data }) => {
            if (data) heard.push(JSON.parse(data) as Answer);
            wake();
          },
          ctx,
        ).finally(() => {
          ended = true;
          wake();
        });
        while (!ended || heard.length > 0) {
          const next = heard.shift();
          if (next) yield next;
          else await new Promise<void>((resolve) => (wake = resolve));
        }
        await reading;
      },
    },
  };
}
