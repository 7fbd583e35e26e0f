/** The icons of the first screens. */
export * from './icons-operator.js';
export * from './icons-visitor.js';
