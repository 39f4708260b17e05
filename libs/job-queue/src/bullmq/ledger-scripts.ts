import { RedisScript } from './redis-script.js';

/*
 * BullMQ knows one job a key (its id is made of the key), which is what keeps two runs apart; what the job must have
 * seen, and whether it was added again, stands in a hash beside it, the ledger of the key:
 *   pending, p:<aggregate>   added and not yet taken by a run
 *   taken,   t:<aggregate>   taken by a run that has not ended well: survives kills, retries and the failed list
 *   run                      id of the run under way
 *   cancelled                id of the run that shall stop
 *   ending                   a run has decided to end: an `add` waits until BullMQ has stored that, then adds anew
 *   spent                    attempts of a failed job
 * In every script KEYS are: ledger, job, failed set.
 */
const LEDGER = `
local ledger, job, failed = KEYS[1], KEYS[2], KEYS[3]
local function read()
  local flat, fields = redis.call('HGETALL', ledger), {}
  for i = 1, #flat, 2 do fields[flat[i]] = flat[i + 1] end
  return fields
end
local function forget(fields, mark, prefix)
  redis.call('HDEL', ledger, mark)
  for field in pairs(fields) do
    if string.sub(field, 1, 2) == prefix then redis.call('HDEL', ledger, field) end
  end
end
local function raise(field, sequence)
  local known = tonumber(redis.call('HGET', ledger, field))
  if not known or known < tonumber(sequence) then redis.call('HSET', ledger, field, sequence) end
end
local function locked() return redis.call('EXISTS', job .. ':lock') == 1 end
`;

/** How long a key's ledger outlives a run that ended well: longer than the lock of a job whose worker died in between. */
const REMAINS_MS = 15_000;

/** ARGV: job id, then aggregate and sequence in turn. */
export const RING = new RedisScript(`${LEDGER}
redis.call('HSET', ledger, 'pending', '1')
redis.call('PERSIST', ledger)
for i = 2, #ARGV, 2 do raise('p:' .. ARGV[i], ARGV[i + 1]) end
if redis.call('EXISTS', job) == 0 then return 'new' end
if redis.call('ZSCORE', failed, ARGV[1]) then return 'failed' end
if redis.call('HEXISTS', ledger, 'ending') == 1 and locked() then return 'ending' end
return 'there'`);

/** ARGV: run id, lock token, attempts allowed. */
export const BEGIN = new RedisScript(`${LEDGER}
if redis.call('GET', job .. ':lock') ~= ARGV[2] then return {'lost'} end
local fields = read()
if fields.cancelled and fields.cancelled == fields.run then
  forget(fields, 'taken', 't:')
  fields.taken = nil
end
redis.call('HDEL', ledger, 'cancelled', 'ending', 'run')
if not fields.pending and not fields.taken then
  redis.call('HSET', ledger, 'ending', ARGV[1])
  redis.call('PEXPIRE', ledger, ${REMAINS_MS})
  return {'nothing'}
end
local counted = redis.call('HMGET', job, 'atm', 'stc')
local spent = (tonumber(counted[1]) or 0) + (tonumber(counted[2]) or 0)
if spent >= tonumber(ARGV[3]) then
  if not fields.pending then
    redis.call('HSET', ledger, 'ending', ARGV[1], 'spent', spent)
    return {'spent'}
  end
  redis.call('HDEL', job, 'atm', 'stc')
  spent = 0
end
for field, sequence in pairs(fields) do
  if string.sub(field, 1, 2) == 'p:' then raise('t:' .. string.sub(field, 3), sequence) end
end
forget(fields, 'pending', 'p:')
redis.call('HSET', ledger, 'run', ARGV[1], 'taken', '1')
return {'run', tostring(spent), redis.call('HGETALL', ledger)}`);

/** ARGV: run id, 'done' or 'failed', attempts spent. */
export const SETTLE = new RedisScript(`${LEDGER}
local fields = read()
if fields.run ~= ARGV[1] then return 'lost' end
if ARGV[2] == 'done' then forget(fields, 'taken', 't:') end
redis.call('HDEL', ledger, 'run', 'cancelled')
if fields.pending then
  redis.call('HDEL', job, 'atm', 'stc')
  return 'again'
end
redis.call('HSET', ledger, 'ending', ARGV[1])
if ARGV[2] == 'done' then
  redis.call('PEXPIRE', ledger, ${REMAINS_MS})
else
  redis.call('HSET', ledger, 'spent', ARGV[3])
end
return 'ended'`);

/** ARGV: job id. */
export const CANCEL = new RedisScript(`${LEDGER}
if redis.call('ZSCORE', failed, ARGV[1]) then return 'failed' end
if not locked() then
  redis.call('DEL', ledger)
  return 'idle'
end
local fields = read()
forget(fields, 'pending', 'p:')
if fields.run then
  redis.call('HSET', ledger, 'cancelled', fields.run)
elseif not fields.ending then
  forget(fields, 'taken', 't:')
end
return 'active'`);

/** Before a failed job is tried again: BullMQ resets its own count of attempts and not that of kills. */
export const ABSOLVE = new RedisScript(`${LEDGER}
redis.call('HDEL', job, 'stc')
redis.call('HDEL', ledger, 'spent', 'ending')
return 1`);
