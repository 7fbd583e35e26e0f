export { record, type RecordedTransport, type RecordOptions } from './record.js';
export { maskRecording, type MaskOptions } from './mask.js';
export { readRecording, type RecordedEntry, type RecordedError, type Recording } from './recording.js';
export { replay, type ReplayOptions, type ReplayTransport } from './replay.js';
