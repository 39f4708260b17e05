/** @long */
import { documentStoreContract } from '../testing/contract.js';
import { mongoHarness } from '../testing/places.js';

documentStoreContract('mongodb', mongoHarness);
