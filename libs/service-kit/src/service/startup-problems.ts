import type { INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { ServiceDefinition } from '../definition.js';
import { operationOf } from '../http/operation-of.js';
import { eventProblems } from './event-problems.js';
import { operationsOf } from './operations-of.js';

/** A service that cannot keep its promises: every reason at once. */
export class CannotStart extends Error {
  constructor(
    service: string,
    readonly problems: readonly string[],
  ) {
    super(`${service} cannot start:\n${problems.map((each) => `- ${each}`).join('\n')}`);
    this.name = 'CannotStart';
  }
}

/** @throws CannotStart */
export function refuseToStartWrong(app: INestApplication, definition: ServiceDefinition): void {
  const handlers = handlersOf(app);
  const problems = [
    ...routeProblems(definition, handlers),
    ...eventProblems(definition, handlers),
    ...workerProblems(app, definition),
  ];
  if (problems.length > 0) throw new CannotStart(definition.name, problems);
}

/** Every method of every controller. */
function handlersOf(app: INestApplication): readonly object[] {
  return [...app.get(ModulesContainer).values()]
    .flatMap((module) => [...module.controllers.values()])
    .flatMap(({ metatype }) => (typeof metatype === 'function' ? methodsOf(metatype.prototype as object) : []));
}

const methodsOf = (prototype: object): object[] =>
  Object.values(Object.getOwnPropertyDescriptors(prototype)).flatMap(({ value }) =>
    typeof value === 'function' ? [value as object] : [],
  );

function routeProblems(definition: ServiceDefinition, handlers: readonly object[]): string[] {
  const served = handlers.flatMap((handler) => operationOf(handler) ?? []);
  const promised = operationsOf(definition);
  return [
    ...promised.filter((each) => !served.includes(each)).map(({ id }) => `operation ${id} has no route`),
    ...served.filter((each) => !promised.includes(each)).map(({ id }) => `route ${id} is no operation of this service`),
    ...served.filter((each, i) => served.indexOf(each) !== i).map(({ id }) => `operation ${id} has two routes`),
  ];
}

function workerProblems(app: INestApplication, { jobs }: ServiceDefinition): string[] {
  return jobs.flatMap(({ queue, worker, owed }) =>
    [worker, owed].flatMap((type) =>
      type === undefined || isProvided(app, type) ? [] : [`queue ${queue}: ${type.name} is no provider of the module`],
    ),
  );
}

function isProvided(app: INestApplication, type: Parameters<INestApplication['get']>[0]): boolean {
  try {
    app.get(type, { strict: false });
    return true;
  } catch {
    return false;
  }
}
