/** @long */
import { eventBusContract } from '../testing/event-bus.contract.js';
import { embeddedHarness } from './embedded.harness.js';

eventBusContract('embedded', embeddedHarness);
