import type { Config } from '#core/config.ts'
import { cast, castPassword } from './demo/cast.ts'

const shown = ['camille', 'maelle', 'jeanne', 'amine', 'martine', 'aicha', 'lea', 'marc', 'georges'] as const

/** What is printed once the site answers: where it is and, in the demonstration, who one can be. */
export const welcome = (config: Config): string => {
  const lines = ['', `#FrenchImpact est ouvert\u00a0: ${config.publicUrl}`]
  if (config.demo) {
    lines.push('', 'Comptes de démonstration (tous inventés)', `  mot de passe commun\u00a0: ${castPassword}`)
    for (const key of shown) lines.push(`  ${cast[key].email.padEnd(40)} ${cast[key].name}, ${cast[key].about}`)
    lines.push(
      `  code à six chiffres de ceux qui exercent une fonction\u00a0: npm run demo -- code`,
      `  courriels envoyés\u00a0: ${config.publicUrl}/dev/courriels`,
    )
  }
  lines.push('', 'Ctrl-C arrête tout.', '')
  return lines.join('\n')
}
