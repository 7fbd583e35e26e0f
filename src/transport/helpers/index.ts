/** Pieces for writing a transport of your own; none of them is needed to use Parleykit. */
export { eventsFromSse, type SseSource } from './events-from-sse.js';
export { eventsFromSocket, type SocketSource, type SocketToken } from './events-from-socket.js';
export { eventsFromPolling, type PollingSource } from './events-from-polling.js';
export { eventsFromCallbacks, type Line } from './events-from-callbacks.js';
export { errorOfClose } from './close-codes.js';
export type { Opening, Told } from './tell.js';
export { uploadBlob, type UploadRequest } from './upload-blob.js';
export type { SseFrame } from '../from-sse.js';
export { createRest, type RestOptions } from './create-rest.js';
export { errorOf } from '../http/problem.js';
export { reach, type Http, type Query } from '../http/request.js';
export { createTokens, type TokenReason, type Tokens, type TokenSource } from '../http/token.js';
export { TransportError } from '../transport-error.js';
