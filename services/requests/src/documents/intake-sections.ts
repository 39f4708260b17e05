import {
  ATTACHMENT_TYPES,
  ATTACHMENT_VISIBILITIES,
  LEVELS,
  type Level,
  NeedItemSchema,
  RequestDraftSchema,
} from '@clearinghouse/contracts';
import { seesAt } from '../domain/attachments/attachment.js';
import { HINT_TEXTS } from '../domain/hints/hint-texts.js';
import { ITEM_FIELDS, REQUEST_FIELDS } from '../domain/visibility.js';
import { table } from './table.js';

/** The parts of docs/intake.md that are made from the tables the code runs on, by the name of their marker. */
export const intakeSections = (): Readonly<Record<string, string>> => ({
  'template-fields': fields(RequestDraftSchema.shape, REQUEST_FIELDS),
  'item-fields': fields(NeedItemSchema.shape, ITEM_FIELDS),
  hints: table(
    ['code', 'what it says'],
    Object.entries(HINT_TEXTS).map(([code, text]) => [`\`${code}\``, text]),
  ),
  attachments: table(
    ['visibility', 'read by'],
    ATTACHMENT_VISIBILITIES.map((each) => [`\`${each}\``, seesAt(each).join(', ')]),
  ),
  types: ATTACHMENT_TYPES.map((type) => `- \`${type}\``).join('\n'),
});

type Shape = Readonly<Record<string, { readonly description?: string | undefined }>>;
type Table = Readonly<Record<string, readonly Level[]>>;
const ORIGIN = /^(.*) (Confirmed \([^)]+\)|Inferred \([^)]+\)|General knowledge|Project design)\.$/;

/** What a field is, who says so, and the levels that read it. The items have a table of their own. */
const fields = (shape: Shape, levels: Table): string =>
  table(
    ['field', 'what it is', 'origin', 'read by'],
    Object.entries(shape).flatMap(([name, { description = '' }]) => {
      const [, what = description, origin = ''] = ORIGIN.exec(description) ?? [];
      const at = levels[name];
      return at ? [[`\`${name}\``, what, origin, LEVELS.filter((level) => at.includes(level)).join(', ')]] : [];
    }),
  );
