/** @long */
import { documentStoreContract } from '../testing/contract.js';
import { embeddedHarness } from '../testing/places.js';

documentStoreContract('embedded', embeddedHarness);
