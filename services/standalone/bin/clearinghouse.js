#!/usr/bin/env node
require('../../../deploy/run.cjs').run('clearinghouse');
