/** Requests of the SDK go to the backend under this path; nothing else is touched. */
const API = '/api/';

type Answer = (request: Request) => Promise<Response>;
let open: (answer: Answer) => void;
const opened = new Promise<Answer>((done) => (open = done));

/**
 * Stands in front of `fetch` and holds what asks for the backend until somebody answers it. Within the page, not in a service
 * worker: there a request that is refused would leave a message in the console, a stream would end with the worker, and nothing
 * could be asked before it was registered.
 */
export function guardFetch(): void {
  const straight = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (input, init): Promise<Response> => {
    const request = new Request(input, init);
    const { pathname, origin } = new URL(request.url);
    return origin === location.origin && pathname.startsWith(API) ? (await opened)(request) : straight(request);
  };
}

/** Lets requests through to whoever answers them. */
export function openGate(answer: Answer): void {
  open(answer);
}
