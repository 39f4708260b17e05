module.exports = {
  projects: ['<rootDir>/libs/*', '<rootDir>/services/*', '<rootDir>/tools', '<rootDir>/bench'],
  testSequencer: '<rootDir>/tools/run/longest-first.cjs',
};
