// Those who coordinate the label, for the tests of its coordination.
import { addDays, parisDay } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { openSession } from '#rooms/accounts/index.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { person } from '../../contact/team.fixture.ts'
import { loadLabel } from '../referential/load.ts'

/** The site as someone who coordinates the whole country sees it, with the criteria that come with the software. */
export const coordinating = async (services: Services, who: Parameters<typeof person>[1] = 'aicha') => {
  await loadLabel(services.db)
  const actor = await person(services.db, who, ['label_coordinator'])
  const cookie = await openSession(services, actor.id)
  const site = appFor(services)
  return {
    actor,
    cookie,
    site,
    read: (path: string) => get(site, path, cookie),
    text: async (path: string) => (await get(site, path, cookie)).text(),
    send: (path: string, fields: Record<string, string | string[]> = {}) => post(site, path, fields, cookie),
    today: parisDay(services.clock()),
    tomorrow: addDays(parisDay(services.clock()), 1),
  }
}

/** A criterion as it is typed. */
export const typedCriterion = {
  code: 'open_doors',
  title: 'Portes ouvertes',
  statement: 'Chacun peut entrer sans rendez-vous.',
  help: 'Une fois par mois suffit.\nDites où et quand.',
  example: 'Le premier mardi du mois.',
  level_0: 'Jamais.',
  level_1: 'De temps en temps.',
  level_2: 'À jour fixe.',
  level_3: 'À jour fixe, dans plusieurs communes.',
  evidence: 'oui',
  details: 'visitors | Personnes reçues l’an dernier | nombre | Environ.\nwhere | Où\u00a0? | texte',
}
