export * from './list-segments.js';
