export const paths = {
  communities: '/communautes',
  /** Before building: what exists here; then how to begin. */
  begin: '/communautes/commencer',
  file: (format: 'json' | 'csv') => `/communautes.${format}`,
  beginAt: (place: string, placeId: number | string) =>
    `/communautes/commencer?${new URLSearchParams({ lieu: place, lieu_id: String(placeId) })}`,
  /** Hands raised for a place. */
  hands: '/communautes/mains',
  lowerHand: (id: string) => `/communautes/mains/${id}/baisser`,
  /** A community to be: its draft, the dialogue with what exists, its creation. */
  newBeginning: '/communautes/debuts/nouveau',
  newBeginningAt: (origin: 'pathway' | 'existing', place: string, placeId: number | string) =>
    `/communautes/debuts/nouveau?${new URLSearchParams({ ...(origin === 'existing' && { existante: 'oui' }), lieu: place, lieu_id: String(placeId) })}`,
  beginnings: '/communautes/debuts',
  beginning: (id: string) => `/communautes/debuts/${id}`,
  editBeginning: (id: string) => `/communautes/debuts/${id}/modifier`,
  askExisting: (id: string) => `/communautes/debuts/${id}/dialogue`,
  create: (id: string) => `/communautes/debuts/${id}/creation`,
  abandon: (id: string) => `/communautes/debuts/${id}/abandon`,
  dialogue: (id: string) => `/communautes/dialogues/${id}`,
  replyInDialogue: (id: string) => `/communautes/dialogues/${id}/suite`,
  joinInstead: (id: string) => `/communautes/dialogues/${id}/rejoindre`,
  community: (slug: string) => `/communautes/${slug}`,
  /** Where it comes from: dialogue with what existed, proofs, who recognised it. */
  recognition: (slug: string) => `/communautes/${slug}/reconnaissance`,
  attest: (slug: string) => `/communautes/${slug}/reconnaissance/attestation`,
  object: (slug: string) => `/communautes/${slug}/reconnaissance/objection`,
  answerObjection: (slug: string, id: string) => `/communautes/${slug}/reconnaissance/objections/${id}`,
  presentation: (slug: string) => `/communautes/${slug}/presentation`,
  members: (slug: string) => `/communautes/${slug}/membres`,
  mandate: (slug: string) => `/communautes/${slug}/mandat`,
  pathway: (slug: string) => `/communautes/${slug}/demarche`,
  roadmap: (slug: string) => `/communautes/${slug}/feuille-de-route`,
  groups: (slug: string) => `/communautes/${slug}/groupes`,
  group: (slug: string) => `/groupes/${slug}`,
  liaison: (slug: string) => `/communautes/${slug}/directions`,
  campaigns: (slug: string) => `/communautes/${slug}/campagnes`,
  accelerator: (slug: string) => `/communautes/${slug}/accelerateur`,
  follow: (slug: string) => `/communautes/${slug}/suivre`,

  /** Of other rooms. */
  decisions: (slug: string) => `/communautes/${slug}/decisions`,
  decision: (id: string) => `/decisions/${id}`,
  place: (slug: string) => `/territoires/${slug}`,
  organisation: (slug: string) => `/organisations/${slug}`,
} as const
