export const paths = {
  events: '/evenements',
  event: (slug: string) => `/evenements/${slug}`,
  calendar: (slug: string) => `/evenements/${slug}.ics`,
  data: (slug: string) => `/evenements/${slug}.json`,
  editorial: '/redaction',
  desk: '/redaction/evenements',
  create: '/redaction/evenements/nouveau',
  deskEvent: (id: string) => `/redaction/evenements/${id}`,
  /** Pages of the newsroom, which comes after this room: an event leads to what was said and asked there. */
  journal: '/journal',
  report: (slug: string) => `/journal/${slug}`,
  question: (slug: string) => `/orientations/${slug}`,
} as const
