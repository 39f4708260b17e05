import type { Area, Field, ProgrammeId } from '@clearinghouse/contracts';
import type { Offer } from '@clearinghouse/matcher';
import { areasTouched } from '../domain/areas-touched.js';
import { fieldsTouched } from '../domain/fields-touched.js';

/** A need, as far as it decides which programmes are worth asking. */
export interface Topic {
  readonly area: Area;
  readonly field: Field;
}

const keyOf = ({ area, field }: Topic) => `${area} ${field}`;

const topicsOf = (offer: Offer): readonly string[] => {
  const fields = fieldsTouched(offer.fields);
  return areasTouched(offer.areas).flatMap((area) => fields.map((field) => keyOf({ area, field })));
};

/** Programmes by the topics of needs that they could meet. A list here leaves out only what the engine would turn away. */
export class Candidates {
  private readonly byTopic = new Map<string, Map<ProgrammeId, Offer>>();

  of = (topic: Topic): Iterable<Offer> => this.byTopic.get(keyOf(topic))?.values() ?? [];

  enter(offer: Offer): void {
    for (const key of topicsOf(offer)) {
      const found = this.byTopic.get(key) ?? new Map<ProgrammeId, Offer>();
      this.byTopic.set(key, found.set(offer.id, offer));
    }
  }

  leave(offer: Offer): void {
    for (const key of topicsOf(offer)) this.byTopic.get(key)?.delete(offer.id);
  }
}
