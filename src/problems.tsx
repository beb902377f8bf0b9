import { HTTPException } from 'hono/http-exception'
import { Problem } from '#core/errors.ts'
import { type Request, readBody } from '#core/http.ts'
import { ErrorPage } from '#ui/index.ts'
import { keepable, ResumePage } from './resume.tsx'

type Told = { title: string; text: string; actions: { href: string; label: string }[] }

const home = { href: '/', label: 'Retour à l’accueil' }
const contact = { href: '/contact', label: 'Nous écrire' }

const sentences: Record<number, Told> = {
  400: {
    title: 'Ce formulaire n’a pas pu être lu',
    text: 'Il a été envoyé depuis un autre site, ou dans un format que nous n’acceptons pas. Revenez à la page et recommencez\u00a0: rien n’a été enregistré.',
    actions: [home, contact],
  },
  403: {
    title: 'Cette action n’est pas ouverte à votre compte',
    text: 'Rien n’a été modifié. Si vous pensez que c’est une erreur, dites-nous ce que vous vouliez faire.',
    actions: [home, contact],
  },
  404: {
    title: 'Cette page n’existe pas, ou pas pour vous',
    text: 'L’adresse est peut-être mal recopiée, ou la page réservée à d’autres personnes. La recherche retrouve les projets, les structures et les territoires.',
    actions: [{ href: '/annuaire', label: 'Chercher dans l’annuaire' }, home],
  },
  413: {
    title: 'Ce fichier est trop lourd',
    text: 'Un fichier peut peser 10\u00a0Mo au plus. Revenez à la page et choisissez-en un plus petit\u00a0: rien n’a été enregistré.',
    actions: [home],
  },
  422: {
    title: 'Il manque quelque chose',
    text: 'Le formulaire ne peut pas être enregistré tel quel. Revenez à la page pour le corriger.',
    actions: [home],
  },
  429: {
    title: 'Trop d’essais en peu de temps',
    text: 'C’est une protection contre les robots et les mots de passe devinés. Patientez, puis recommencez.',
    actions: [home, contact],
  },
  500: {
    title: 'Quelque chose a cassé de notre côté',
    text: 'Ce que vous faisiez n’a pas été enregistré. L’incident est noté\u00a0; en nous écrivant, donnez le numéro ci-dessous.',
    actions: [home, contact],
  },
  503: {
    title: 'Le site reprend son souffle',
    text: 'Il redémarre ou reçoit trop de visites à la fois. Réessayez dans une minute.',
    actions: [home],
  },
}

const statusOf = (error: Error): number => {
  if (error instanceof Problem) return error.status
  if (error instanceof HTTPException) return error.status
  return isUnavailable(error) ? 503 : 500
}

// PostgreSQL refusing or dropping connections: a restart, not a bug of ours
const isUnavailable = (error: Error & { code?: string }) =>
  ['57P01', '57P03', '53300', 'ECONNREFUSED', 'ENOENT', 'ECONNRESET'].includes(error.code ?? '')

/** The way in, then back here. Someone who was writing when their session ended finds their words again. */
const askToSignIn = async (c: Request): Promise<Response> => {
  const kept = c.req.method === 'POST' ? keepable(await readBody(c).catch(() => ({}))) : {}
  const here = c.req.method === 'GET' ? c.req.path + new URL(c.req.url).search : '/'
  const signIn = `/connexion?retour=${encodeURIComponent(here)}`
  if (Object.keys(kept).length === 0) return c.redirect(signIn, 303)
  c.status(401)
  c.header('Cache-Control', 'no-store')
  return c.render(<ResumePage to={c.req.path + new URL(c.req.url).search} signIn={signIn} kept={kept} />)
}

/** Turns what was thrown into a page of the house, or into the way in; a bug is logged once, with the id the person is shown. */
export const problemPage = async (c: Request, error: Error): Promise<Response> => {
  if (error instanceof Problem && error.kind === 'sign-in') return askToSignIn(c)
  if (error instanceof Problem && error.kind === 'second-factor') return c.redirect('/mon-compte/second-facteur', 303)
  const status = statusOf(error)
  if (status >= 500) c.var.services.log.error({ id: c.var.requestId, err: error.stack }, 'bug')
  if (error instanceof Problem && error.retryAfterSeconds) c.header('Retry-After', String(error.retryAfterSeconds))
  if (status === 503) c.header('Retry-After', '60')
  c.header('Cache-Control', 'no-store')
  c.status(status as 500)
  const told = sentences[status] ?? sentences[status < 500 ? 400 : 500]
  return c.render(
    <ErrorPage
      status={status}
      title={told?.title ?? ''}
      text={told?.text ?? ''}
      {...(status >= 500 && { requestId: c.var.requestId })}
      actions={told?.actions ?? []}
    />,
  )
}
