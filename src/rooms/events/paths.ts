export const paths = {
  events: '/evenements',
  event: (slug: string) => `/evenements/${slug}`,
  calendar: (slug: string) => `/evenements/${slug}.ics`,
  desk: '/redaction/evenements',
} as const
