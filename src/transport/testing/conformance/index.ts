export { conformance, type Conformance, type ConformanceCheck, type ConformanceOptions } from './conformance.js';
export { mochaSuite, nodeSuite, vitestSuite, type MochaRunner, type NodeRunner, type VitestRunner } from './adapters.js';
export { ConformanceError } from './verdict.js';
export type { Guarantee, Level } from './check.js';
export type { ConformanceReport, Standing } from './report.js';
export type { ConformanceUser, ConformanceWorld } from './world.js';
