import { addDays, parisDay } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { accountsDemo } from '#rooms/accounts/index.ts'
import { cast } from '../../demo/cast.ts'
import { writeMessage } from './writing/actions.ts'
import type { ContactForm } from './writing/forms.ts'

/** Two messages of the cast: one whose term is past, one that came yesterday. Services' clock says what today is. */
export const contactDemo = async (services: Services): Promise<void> => {
  const ids = await accountsDemo(services)
  const today = parisDay(services.clock())
  const send = (who: 'nadia' | 'paul', daysAgo: number, form: Omit<ContactForm, 'name' | 'email'>) => {
    const sentAt = new Date(`${addDays(today, -daysAgo)}T09:30:00Z`)
    const { name, email } = cast[who]
    return writeMessage({ ...services, clock: () => sentAt }, { id: ids[who], demo: true }, { ...form, name, email })
  }
  await send('nadia', 16, {
    reason: 'sheet',
    subject: 'Deux fiches pour le même garage',
    message:
      'Bonjour,\n\nNotre garage solidaire apparaît deux fois dans l’annuaire, avec deux orthographes. Pouvez-vous garder la plus récente\u00a0?\n\nMerci.',
  })
  await send('paul', 1, {
    reason: 'general',
    subject: 'Proposer un projet que je ne porte pas',
    message:
      'Bonjour,\n\nUne épicerie associative vient d’ouvrir près de chez moi. Puis-je la signaler sans en faire partie, ou faut-il que ses membres créent la fiche\u00a0?',
  })
}
