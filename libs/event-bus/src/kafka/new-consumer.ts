import type { Consumer, Kafka } from 'kafkajs';

/** A consumer of a group, not connected yet. */
export type NewConsumer = (groupId: string) => Consumer;

/** The least that a broker allows unless it is told otherwise. */
const SESSION_MS = 6000;
const TIMES = { rebalanceTimeout: 30_000, maxWaitTimeInMs: 500 };
/** Heartbeats in the time after which a silent member is given up. */
const BEATS = 6;

/** @param sessionMs how long a member may say nothing before its partitions go to others; a broker may refuse below 6000 */
export function newConsumers(kafka: Kafka, sessionMs = SESSION_MS): NewConsumer {
  const times = { ...TIMES, sessionTimeout: sessionMs, heartbeatInterval: Math.round(sessionMs / BEATS) };
  return (groupId) => kafka.consumer({ groupId, allowAutoTopicCreation: false, ...times });
}
