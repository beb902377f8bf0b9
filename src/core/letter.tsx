import { isRefusable, type Mail, type MailCategory } from './mail.ts'
import { sign } from './secret.ts'
import type { Services } from './services.ts'

type Way = { label: string; path: string }

/**
 * The parts of any mail: a greeting name, paragraphs, the things it tells of, one thing to do, a closing line. `stop` ends what this very
 * mail comes from, where refusing its whole category would be too much.
 */
export type Letter = {
  name: string
  paragraphs: readonly string[]
  items?: readonly (Way & { detail?: string })[]
  action?: Way
  closing?: string
  stop?: Way
}

const reasons: Record<MailCategory, string> = {
  security: 'Vous recevez ce message parce qu’il touche à la sécurité de votre compte.',
  answer: 'Vous recevez ce message parce que vous l’avez demandé, ou en réponse à ce que vous avez écrit.',
  message: 'Vous recevez ce message parce que quelqu’un vous a écrit par le site.',
  sheet: 'Vous recevez ce message parce que vous tenez une fiche de l’annuaire.',
  banner: 'Vous recevez ce message parce que vous tenez un projet de la bannière.',
  news: 'Vous recevez ce message parce que vous suivez une réponse.',
  reply: 'Vous recevez ce message parce que quelqu’un a répondu à votre commentaire.',
  alert: 'Vous recevez ce message parce que vous avez enregistré une recherche.',
  label: 'Vous recevez ce message parce que vous suivez un dossier du label.',
  support: 'Vous recevez ce message parce qu’un projet et une structure travaillent ensemble sur le site.',
  community: 'Vous recevez ce message parce que vous êtes membre d’une communauté, ou que vous la suivez.',
  decision: 'Vous recevez ce message parce que vous avez une voix dans cette décision.',
  unblocking: 'Vous recevez ce message parce qu’un dossier de blocage concerne votre projet.',
  team: 'Vous recevez ce message parce que vous exercez une fonction sur le site.',
}

const after = (detail: string | undefined) => (detail ? `, ${detail}` : '')

/** Where a person can refuse a category in one click, without signing in. */
export const unsubscribePath = (secret: string, userId: string, category: MailCategory): string =>
  `/desabonnement/${userId}/${category}/${sign(secret, 'unsubscribe', `${userId}/${category}`)}`

/** Writes a mail in text and HTML from the same words. Everything is escaped by the renderer. */
export const writeMail = (
  services: Pick<Services, 'config' | 'secret'>,
  envelope: Pick<Mail, 'eventKey' | 'to' | 'recipientId' | 'category' | 'subject'>,
  letter: Letter,
): Mail => {
  const { publicUrl } = services.config
  const refusal =
    envelope.recipientId && isRefusable(envelope.category)
      ? unsubscribePath(services.secret, envelope.recipientId, envelope.category)
      : null
  const greeting = letter.name ? `Bonjour ${letter.name},` : 'Bonjour,'
  const url = letter.action && `${publicUrl}${letter.action.path}`
  const text = [
    greeting,
    ...letter.paragraphs,
    ...(letter.items ?? []).map(({ label, detail, path }) => `- ${label}${after(detail)}\n  ${publicUrl}${path}`),
    ...(letter.action ? [`${letter.action.label}\u00a0:\n${url}`] : []),
    ...(letter.closing ? [letter.closing] : []),
    `--\n#FrenchImpact, ${publicUrl}\n${reasons[envelope.category]}`,
    ...(letter.stop ? [`${letter.stop.label}\u00a0: ${publicUrl}${letter.stop.path}`] : []),
    ...(refusal ? [`Ne plus recevoir ce genre de message\u00a0: ${publicUrl}${refusal}`] : []),
  ].join('\n\n')
  const html = (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <title>{envelope.subject}</title>
      </head>
      <body>
        <p>{greeting}</p>
        {letter.paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        {letter.items && (
          <ul>
            {letter.items.map(({ label, detail, path }) => (
              <li>
                <a href={`${publicUrl}${path}`}>{label}</a>
                {after(detail)}
              </li>
            ))}
          </ul>
        )}
        {letter.action && (
          <p>
            <a href={url}>{letter.action.label}</a>
            <br />
            <small>{url}</small>
          </p>
        )}
        {letter.closing && <p>{letter.closing}</p>}
        <hr />
        <p>
          <small>
            <a href={publicUrl}>#FrenchImpact</a>. {reasons[envelope.category]}{' '}
            {letter.stop && (
              <>
                <a href={`${publicUrl}${letter.stop.path}`}>{letter.stop.label}</a>.{' '}
              </>
            )}
            {refusal && <a href={`${publicUrl}${refusal}`}>Ne plus recevoir ce genre de message</a>}
          </small>
        </p>
      </body>
    </html>
  )
  return { ...envelope, text, html: `<!doctype html>${html.toString()}`, unsubscribePath: refusal }
}
