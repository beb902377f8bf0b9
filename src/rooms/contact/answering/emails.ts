import { writeMail } from '#core/letter.tsx'
import type { Mail } from '#core/mail.ts'
import type { Services } from '#core/services.ts'
import { paths } from '../paths.ts'
import type { MessageFacts } from './queries.ts'
import { words } from './words.ts'

/** The answer of a person of the team. Its paragraphs are those typed, an empty line between two. */
export const answerMail = (
  services: Services,
  message: MessageFacts,
  answer: { id: string; body: string; byName: string },
): Mail =>
  writeMail(
    services,
    {
      eventKey: `contact:${message.id}:answer:${answer.id}`,
      to: message.senderEmail,
      recipientId: message.senderId,
      category: 'answer',
      subject: words.answer.subject(message.number),
    },
    {
      name: message.senderName,
      paragraphs: [
        words.answer.about(message.subject),
        ...answer.body.split(/\n{2,}/),
        words.answer.signed(answer.byName),
      ],
      action: { label: words.answer.action, path: paths.contactFor(message.reason) },
      closing: words.answer.again(message.number),
    },
  )
