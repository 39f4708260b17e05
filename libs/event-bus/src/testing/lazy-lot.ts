import type { ParkingLot } from '../parking/parking-lot.js';

/** A lot that is opened when it is first asked something. */
export function lazyLot(opening: () => Promise<ParkingLot>): ParkingLot {
  return {
    list: async (group) => (await opening()).list(group),
    park: async (space, record, failure) => (await opening()).park(space, record, failure),
    wait: async (space, record) => (await opening()).wait(space, record),
    next: async (space) => (await opening()).next(space),
    applied: async (space, record) => (await opening()).applied(space, record),
    unpark: async (space) => (await opening()).unpark(space),
    requestRedrive: async (space) => (await opening()).requestRedrive(space),
    redriveRequests: async (group) => (await opening()).redriveRequests(group),
  };
}
