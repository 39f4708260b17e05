import type { EventEnvelope, Topic } from '@clearinghouse/contracts';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { Delivery, EventBus, RetryPolicy, Subscription } from '../port.js';
import { coverageProblems } from './coverage.js';
import { EventContext } from './event-context.js';
import { readBody } from './read-body.js';

export interface EventBusTransportOptions {
  readonly bus: EventBus;
  readonly topics: readonly Topic[];
  readonly group: string;
  /** Wire types of these topics that this group knowingly leaves alone. */
  readonly ignores: readonly string[];
  readonly concurrency?: number;
  readonly retry?: Partial<RetryPolicy>;
}

/**
 * Runs `@EventPattern(<wire type>)` handlers on the bus, as one shared group. The payload is the EventEnvelope with its
 * body checked, the context an EventContext. A handler that rejects is tried again, then its aggregate parks: for the
 * cause to arrive there, `KeepCause` has to be a global filter of the microservice.
 */
export class EventBusTransport extends Server implements CustomTransportStrategy {
  private subscription: Subscription | undefined;

  constructor(private readonly options: EventBusTransportOptions) {
    super();
  }

  /** Answers an error that lists every type without exactly one place; subscribes otherwise. */
  listen(callback: (error?: unknown) => void): void {
    this.subscribe().then(() => callback(), callback);
  }

  async close(): Promise<void> {
    await this.subscription?.close();
  }

  /** This transport has no events of its own. */
  on(): void {}

  unwrap<T>(): T {
    return this.options.bus as T; // Nest's signature: the caller names the type of the server behind the strategy
  }

  private async subscribe(): Promise<void> {
    const { bus, topics, group, concurrency, retry, ignores } = this.options;
    const problems = [...this.notEvents(), ...coverageProblems({ topics, ignores, handlers: this.counts() })];
    if (problems.length > 0) throw new Error(`group ${group} cannot start:\n${problems.join('\n')}`);
    if (topics.length === 0) return;
    const handler = (event: EventEnvelope, delivery: Delivery) => this.deliver(event, delivery);
    this.subscription = await bus.subscribe({
      topics,
      group,
      handler,
      mode: 'shared',
      ...(concurrency === undefined ? {} : { concurrency }),
      ...(retry === undefined ? {} : { retry }),
    });
    await this.subscription.ready;
  }

  private async deliver(event: EventEnvelope, delivery: Delivery): Promise<void> {
    if (this.options.ignores.includes(event.type)) return;
    const handler = this.messageHandlers.get(event.type);
    if (!handler) throw new Error(`no handler for ${event.type}`); // listen() has seen to it that there is one
    const answer: unknown = await handler(readBody(event), new EventContext([delivery]));
    if (isObservable(answer)) await lastValueFrom(answer, { defaultValue: undefined });
  }

  private notEvents(): string[] {
    const commands = [...this.messageHandlers].filter(([, handler]) => !handler.isEventHandler);
    return commands.map(([pattern]) => `${pattern}: @MessagePattern has no answer on an event bus; use @EventPattern`);
  }

  private counts(): Map<string, number> {
    return new Map([...this.messageHandlers].map(([pattern, handler]) => [pattern, chainLength(handler)]));
  }
}

/** Nest chains handlers of one pattern. */
const chainLength = (handler: MessageHandler | undefined): number =>
  handler ? 1 + chainLength(handler.next as MessageHandler | undefined) : 0;
