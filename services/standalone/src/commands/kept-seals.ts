import { readFile } from 'node:fs/promises';
import { SERVICES, type ServiceName } from '@clearinghouse/contracts';
import { Failed } from './failed.js';

/** A checkpoint as somebody noted it elsewhere: what `audit list` prints, a line each. */
export interface KeptSeal {
  readonly service: ServiceName;
  readonly number: number;
  readonly hash: string;
}

const LINE = /^(\S+)\t(\d+)\t([0-9a-f]{64})(\t.*)?$/;

export const sealLine = ({ service, number, hash }: KeptSeal, at: string): string =>
  [service, number, hash, at].join('\t');

/** @throws Failed naming the first line that is none */
export async function readSeals(path: string): Promise<readonly KeptSeal[]> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  return lines.flatMap((line, at) => (line.trim() === '' ? [] : [sealOf(line, `${path}:${at + 1}`)]));
}

function sealOf(line: string, place: string): KeptSeal {
  const [, name, number, hash] = LINE.exec(line) ?? [];
  const service = SERVICES.find((each) => each === name);
  if (!service || number === undefined || hash === undefined)
    throw new Failed([`${place} is no line of "audit list": service, number and hash, separated by tabs`]);
  return { service, number: Number(number), hash };
}
