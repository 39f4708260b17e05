export { matchingService } from './matching.service.js';
