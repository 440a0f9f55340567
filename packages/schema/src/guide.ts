import * as z from 'zod/mini';
import { base, jurisdictions } from './record.ts';
import { Id, Text, distinct, list } from './strings.ts';

/** Advice in sections: the questions to start with, the kinds of partners to look for, the purposes of an alliance. */
export const Guide = z.strictObject({
  ...base,
  jurisdictions,
  title: Text.check(z.describe('What it helps with.')),
  summary: Text.check(z.describe('Whom it is for, and how to use it.')),
  sections: list(
    z.strictObject({
      id: Id.check(z.describe('Stable, unique within the guide.')),
      type: z
        .enum(['questions', 'partner-kinds', 'purposes', 'practices'])
        .check(z.describe('What the items are.')),
      title: Text.check(z.describe('Heading.')),
      items: list(
        z.strictObject({
          id: Id.check(z.describe('Stable, unique within its section.')),
          text: Text.check(z.describe('The item.')),
          help: z.optional(Text.check(z.describe('A hint.'))),
        }),
      ).check(z.minLength(1, 'at least one item'), distinct, z.describe('The items in reading order.')),
    }),
  ).check(z.minLength(1, 'at least one section'), distinct, z.describe('Sections in reading order.')),
});
export type Guide = z.infer<typeof Guide>;
