/** `npm run repair-docs -- PATH…`: finds, and mends, the dead filing addresses in documents (docs/repair-docs.md). */
import { repairDocs } from './repair-docs-command';

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
process.exitCode = await repairDocs(process.argv.slice(2), {
  // npm starts in the project's folder; paths are meant from where the person stands.
  from: process.env.INIT_CWD ?? process.cwd(),
  print: (line) => process.stdout.write(`${line}\n`),
  say: (line) => process.stderr.write(`${line}\n`),
});
