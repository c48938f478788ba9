import { spawnSync } from 'node:child_process';

/** Runs a program of node_modules in the open; ends this process with its exit code when it fails. */
export function runOrExit(program: string, ...args: string[]): void {
  const { status, error } = spawnSync('npx', ['--no-install', program, ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}
