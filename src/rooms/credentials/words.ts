export const words = {
  house: '#FrenchImpact',
  /** Read by machines elsewhere: what is invented says so in its own name. */
  credentialName: (achievement: string, subject: string, fictional: boolean) =>
    `${achievement}\u00a0: ${subject}${fictional ? ' (exemple inventé)' : ''}`,
  fictional: 'Exemple inventé pour la démonstration du site\u00a0: cette attestation ne reconnaît personne.',
  verifier: 'Vérifier une attestation',
  invented: (name: string) => `${name} (exemple)`,
} as const
