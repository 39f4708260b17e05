export { type As, clientsOf } from './caller-client.js';
export { eventually, type Patience } from './eventually.js';
export { freshOrganization, freshParty } from './fresh-party.js';
export { openTestPlatform, type TestPlatform, type TestPlatformOptions } from './open-test-platform.js';
export { rawCall, type RawAnswer } from './raw-call.js';
export { recordedLog } from './recorded-log.js';
export { startTestService, type TestService } from './start-test-service.js';
export { type SystemUnderTest, systems } from './systems.js';
export { UNMATCHED_AREA } from './unmatched-area.js';
