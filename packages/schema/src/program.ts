import * as z from 'zod/mini';
import { base, jurisdictions } from './record.ts';
import { FuzzyDate, Id, Link, Phrase, RoleMailbox, Text, distinct, list } from './strings.ts';

/** How to reach a programme: a role mailbox, a page, or a registered hotline. */
const Contact = z
  .strictObject({
    email: z.optional(RoleMailbox.check(z.describe('Mailbox of a role.'))),
    url: z.optional(Link.check(z.describe('Page with a form or an address.'))),
    hotline: z.optional(Id.check(z.describe('Id of a hotline of the registry.'))),
  })
  .check(z.refine((contact) => Object.keys(contact).length > 0, 'an email, a url or a hotline'));

/** A named part of a programme, such as one of the six components of the Iowa MVE model. */
const Component = z.strictObject({
  id: Id.check(z.describe('Named by the adoption of partnerships.')),
  name: Text.check(z.describe('What it is, in a few words.')),
});

/** A programme that partners take part in. */
export const Program = z.strictObject({
  ...base,
  jurisdictions: z.optional(jurisdictions),
  name: Text.check(z.describe('Its name.')),
  parent: z.optional(Phrase.check(z.describe('Who runs it.'))),
  summary: Text.check(z.describe('What it is.')),
  audience: z._default(list(Text), []).check(z.describe('Whom it is for.')),
  components: z._default(list(Component).check(distinct), []).check(z.describe('Its parts.')),
  practices: z._default(list(Text), []).check(z.describe('Best practices that it teaches.')),
  duration: z.optional(Text.check(z.describe('How long it takes.'))),
  materials: z._default(list(Text), []).check(z.describe('What it hands out.')),
  started: z.optional(FuzzyDate.check(z.describe('When it began.'))),
  contact: z.optional(Contact.check(z.describe('How to start.'))),
});
export type Program = z.infer<typeof Program>;
