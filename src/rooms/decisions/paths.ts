export const paths = {
  /** The open votes that wait for whoever is signed in. */
  mine: '/decisions',
  decision: (id: string) => `/decisions/${id}`,
  /** Preparing one: the draft, its announcement, its end before it opens. */
  edit: (id: string) => `/decisions/${id}/modifier`,
  order: (id: string, option: number | string) => `/decisions/${id}/options/${option}/ordre`,
  announce: (id: string) => `/decisions/${id}/annoncer`,
  discard: (id: string) => `/decisions/${id}/abandonner`,
  cancel: (id: string) => `/decisions/${id}/annuler`,
  /** Voting: the ballot, its review, its cast. */
  vote: (id: string) => `/decisions/${id}/voter`,
  confirm: (id: string) => `/decisions/${id}/voter/relire`,
  /** After the close: what everyone can check and count again. */
  data: (id: string) => `/decisions/${id}.json`,
  ballots: (id: string) => `/decisions/${id}/bulletins.csv`,
  list: (id: string) => `/decisions/${id}/empreintes`,
  listFile: (id: string) => `/decisions/${id}/empreintes.csv`,
  check: (id: string) => `/decisions/${id}/verifier-mon-bulletin`,
  /** What is said before a choice, and about it. */
  speak: (id: string) => `/decisions/${id}/parole`,
  words: (id: string) => `/decisions/${id}/paroles`,
  withdraw: (id: string, word: string) => `/decisions/${id}/paroles/${word}/retirer`,
  misgrouped: (id: string, word: string) => `/decisions/${id}/paroles/${word}/mal-groupee`,
  debate: (id: string) => `/decisions/${id}/debat`,
  minority: (id: string) => `/decisions/${id}/minorite`,
  /** For whoever facilitates: the ideas in groups, then the choice; or what closes a round. */
  grouping: (id: string) => `/decisions/${id}/regrouper`,
  group: (id: string, option: string) => `/decisions/${id}/regrouper/${option}`,
  choice: (id: string) => `/decisions/${id}/choix`,
  synthesis: (id: string) => `/decisions/${id}/synthese`,
  workshop: (id: string) => `/decisions/${id}/atelier`,
  bringBack: (id: string) => `/decisions/${id}/atelier/idees`,
  /** Consent: one's stance, the objections and what is answered. A voice is « organisation:… ». */
  stance: (id: string) => `/decisions/${id}/consentement`,
  objections: (id: string) => `/decisions/${id}/objections`,
  answer: (id: string, voice: string) => `/decisions/${id}/objections/${voice}/repondre`,
  lift: (id: string, voice: string) => `/decisions/${id}/objections/${voice}/lever`,
  outcome: (id: string) => `/decisions/${id}/suites`,
  review: (id: string) => `/decisions/${id}/bilan`,

  /** The decisions of a body, and a new one. */
  ofCommunity: (slug: string) => `/communautes/${slug}/decisions`,
  ofGroup: (slug: string) => `/groupes/${slug}/decisions`,
  ofBanner: '/banniere/decisions',
  newIn: (list: string) => `${list}/nouvelle`,

  /** Of other rooms. */
  communities: '/communautes',
  banner: '/banniere',
  contact: '/contact',
} as const
