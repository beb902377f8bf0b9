import type { Reason } from './rules.ts'

/** How a reason is written in an address. */
export const reasonSlugs: Record<Reason, string> = {
  general: 'question',
  sheet: 'fiche',
  press: 'presse',
  personal_data: 'donnees-personnelles',
  accessibility: 'accessibilite',
  coming: 'bientot',
}

/** The reason behind a piece of address, or null. */
export const reasonOf = (slug: string | undefined): Reason | null => {
  const found = Object.entries(reasonSlugs).find(([, known]) => known === slug)
  return found ? (found[0] as Reason) : null
}

export const paths = {
  contact: '/contact',
  contactFor: (reason: Reason) => `/contact?motif=${reasonSlugs[reason]}`,
  received: (number: number | ':number', proof = '') => `/contact/recu/${number}${proof && `?preuve=${proof}`}`,
  /** The desk where the team reads it, in the administration. */
  desk: (number: number) => `/administration/messages/${number}`,
  privacy: '/confidentialite',
} as const
