/** Writes docs/routes.md. */
import { writeFileSync } from 'node:fs';
import { routesTable, tableDate } from './routes-table';

const file = new URL('../docs/routes.md', import.meta.url);
writeFileSync(file, routesTable(tableDate));
console.log('docs/routes.md written');
