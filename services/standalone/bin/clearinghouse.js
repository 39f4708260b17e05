#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

if (!existsSync(join(__dirname, '..', 'dist', 'cli.js'))) {
  console.error('Clearinghouse is not built yet: run "npm run build" first.');
  process.exit(1);
}
require('../dist/cli.js');
