import { Build } from './build.ts';
import { Document, Nation, Testimonial } from './document.ts';
import { Event } from './event.ts';
import { Guide } from './guide.ts';
import { Hotline } from './hotline.ts';
import { Organization } from './organization.ts';
import { Partnership } from './partnership.ts';
import { Program } from './program.ts';
import { Resource } from './resource.ts';
import { Statistic } from './statistic.ts';

/** The schema of each collection, by the collection's name. */
export const collections = {
  programs: Program,
  partnerships: Partnership,
  builds: Build,
  events: Event,
  organizations: Organization,
  resources: Resource,
  hotlines: Hotline,
  statistics: Statistic,
  guides: Guide,
  documents: Document,
  testimonials: Testimonial,
  nations: Nation,
} as const;
