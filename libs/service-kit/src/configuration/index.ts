export * from './configuration.js';
export { CONFIGURATION, settingsOf } from './configuration-table.js';
export { BadConfiguration, type Environment } from './read-settings.js';
export { PORTS, PROCESSES, type ProcessName, type Setting } from './settings.js';
