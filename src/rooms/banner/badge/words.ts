import { nb } from '../words.ts'

export const words = {
  house: '#FrenchImpact',
  fictional: 'projet fictif',
  member: (year: string) => `Membre de la bannière · ${year}`,
  former: 'Ancien membre de la bannière',
  title: (name: string, said: string, fictional: boolean) =>
    `${name}${fictional ? ' (projet fictif)' : ''}${nb}: ${said.charAt(0).toLowerCase()}${said.slice(1)} #FrenchImpact`,
} as const
