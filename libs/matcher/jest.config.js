module.exports = { ...require('../../jest.preset.js'), displayName: 'matcher', rootDir: __dirname };
