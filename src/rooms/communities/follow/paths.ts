export const paths = {
  mine: '/mes-suivis',
  one: (id: string) => `/mes-suivis/${id}`,
  stop: (id: string) => `/mes-suivis/${id}/arret`,
  ofCommunity: (slug: string) => `/communautes/${slug}/suivre`,
  ofPlace: (slug: string) => `/territoires/${slug}/suivre`,
  feed: (slug: string) => `/communautes/${slug}/atom.xml`,
  community: (slug: string) => `/communautes/${slug}`,
  place: (slug: string) => `/territoires/${slug}`,
  notifications: '/mon-compte/notifications',
} as const
