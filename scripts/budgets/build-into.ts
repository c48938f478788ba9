import { build } from 'wxt';

// Builds the extension for Chromium into a folder; a process of its own, because WXT draws what it does.
await build({ outDir: process.argv[2] as string });
