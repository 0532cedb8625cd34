/** The scanner as a file of its own in the package: the thread that scans loads it, and the gate when a text is to leave. */
export { batchesOf, createScanner, ScanMemory } from '../../scanner';
