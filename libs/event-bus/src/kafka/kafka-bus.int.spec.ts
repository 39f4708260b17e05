/** @long */
import { eventBusContract } from '../testing/event-bus.contract.js';
import { kafkaHarness } from './kafka.harness.js';

eventBusContract('kafka', kafkaHarness);
