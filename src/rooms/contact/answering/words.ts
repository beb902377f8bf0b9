/** The answer as its receiver reads it. */
export const words = {
  answer: {
    subject: (number: number) => `Réponse à votre message nº\u00a0${number}`,
    about: (subject: string) => `Vous nous avez écrit à propos de «\u00a0${subject}\u00a0».`,
    signed: (name: string) => `${name}, pour l’équipe de #FrenchImpact`,
    again: (number: number) =>
      `Cette adresse n’est pas lue. Pour continuer l’échange, écrivez-nous de nouveau en citant le numéro ${number}.`,
    action: 'Écrire de nouveau',
  },
} as const
