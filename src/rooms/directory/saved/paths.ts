export const paths = {
  mine: '/mes-recherches',
  save: '/mes-recherches/nouvelle',
  edit: (id: string) => `/mes-recherches/${id}`,
  remove: (id: string) => `/mes-recherches/${id}/supprimer`,
  stop: (id: string, proof: string) => `/mes-recherches/${id}/arreter/${proof}`,
  /** Of another room: where one chooses what one receives. */
  notifications: '/mon-compte/notifications',
} as const
