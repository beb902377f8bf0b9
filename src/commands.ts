import type { Services } from '#core/services.ts'
import { bootstrapAdministrator, demoCode, roleRefusals } from '#rooms/accounts/index.ts'
import { eraseDemo, loadDemo } from './demo/index.ts'

const usage = [
  'Commandes\u00a0:',
  '  demo reset               efface puis réinstalle le monde de démonstration',
  '  demo erase               efface le monde de démonstration',
  '  demo code                le code à six chiffres, à cet instant, des comptes à rôle',
  '  administrator ADRESSE    nomme le premier administrateur (compte déjà créé et vérifié)',
].join('\n')

/** A command nobody knows; its message lists those that exist. */
export class UsageError extends Error {}

/** What is done by hand, from a terminal, without the site running (or on a shared DATABASE_URL, with it). */
export const runCommand = async (
  services: Services,
  command: string,
  words: readonly string[],
  say: (line: string) => void,
): Promise<void> => {
  const [first] = words
  if (command === 'demo' && first === 'erase') {
    await eraseDemo(services)
    return say('Le monde de démonstration est effacé.')
  }
  if (command === 'demo' && first === 'code') return say(await demoCode(services.clock()))
  if (command === 'demo' && first === 'reset') {
    await eraseDemo(services)
    await loadDemo(services)
    return say('Le monde de démonstration est comme neuf.')
  }
  if (command === 'administrator' && first) {
    const outcome = await bootstrapAdministrator(services, first)
    return say(outcome.ok ? 'Administrateur nommé.' : roleRefusals[outcome.refusal])
  }
  throw new UsageError(usage)
}
