/**
 * The scanner as it ships. A bundle of this tool with it would hold it as a module that is loaded when first asked for, whose
 * constants V8 can't take for constants: letters took 8 % longer.
 */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type * as Shipped from '../src/editor/findings/scanner-code';

/** Loads it; a process that doesn't scan is spared it. */
export const shippedScanner = () =>
  createRequire(__filename)(resolve('dist/scanner-code.js')) as typeof Shipped;
