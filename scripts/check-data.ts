import { fileURLToPath } from 'node:url';
import { findDataFaults } from '../data/check';

// `npm run check` and the build ask the same question; here it is asked alone, with one line per fault.
const faults = findDataFaults(fileURLToPath(new URL('../data', import.meta.url)));
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log('The data files are right.');
