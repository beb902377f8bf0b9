import { Hono } from 'hono'
import type { z } from 'zod'
import { notFound } from '#core/errors.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireActor, servicesOf, today } from '#core/http.ts'
import { type Outcome, refused } from '#core/pure/result.ts'
import { documentsOf, fileSize, isExpired, sharedDocuments } from '#rooms/vault/index.ts'
import { paths } from '../paths.ts'
import { moveReferral } from './actions.ts'
import { agreeToReferral, chooseDocuments } from './actions-consent.ts'
import { achieving, choosing, declining, telling } from './forms.ts'
import { AchievePage, ConfirmPage, DeclinePage, DocumentsPage, NewsPage } from './pages-forms.tsx'
import { organisationNamed, type Referral, readReferral } from './queries.ts'
import { isConsented, type Move, type MoveRefusal, refusalToMove } from './rules.ts'
import { documentRefusals, moveRefusals, words } from './words.ts'
import { askWords } from './words-asks.ts'

export const moveRoutes = new Hono<App>()

type Asked = Exclude<Move, 'expire'>
const idOf = (c: Request) => c.req.param('id') ?? ''

/** The referral, for whoever may make this move or could have a moment ago; for the others its page is enough. */
const toMove = async (c: Request, move: Asked): Promise<Referral> => {
  const actor = requireActor(c)
  const referral = await readReferral(db(c), actor, idOf(c))
  return refusalToMove(move, referral, actor) === 'not-yours' ? notFound() : referral
}

const back = (c: Request, id: string, outcome: Outcome<unknown, MoveRefusal>, done: string) =>
  outcome.ok
    ? redirectWith(c, paths.referral(id), done)
    : redirectWith(c, paths.referral(id), moveRefusals[outcome.refusal], 'refused')

const move = async (c: Request, asked: Exclude<Asked, 'agree'>, written: Parameters<typeof moveReferral>[4] = {}) => {
  const actor = requireActor(c)
  const { id, origin } = await toMove(c, asked)
  const said: Partial<Record<Asked, string>> = origin === 'holder' ? askWords.done : {}
  const outcome = await moveReferral(servicesOf(c), actor, id, asked, written, now(c))
  return back(c, id, outcome, said[asked] ?? words.done[asked])
}

// what has its own page before it is done
const confirmed = [
  { asked: 'refuse', path: paths.refuse, said: words.refusing },
  { asked: 'revoke', path: paths.revoke, said: words.revoking },
  { asked: 'withdraw', path: paths.withdraw, said: words.withdrawing },
] as const

for (const { asked, path, said } of confirmed) {
  moveRoutes.get(path(':id'), async (c) => {
    const referral = await toMove(c, asked)
    const isTakenBack = asked === 'revoke' && referral.origin === 'holder'
    return c.render(
      <ConfirmPage referral={referral} to={path(referral.id)} {...(isTakenBack ? askWords.revoking : said)} />,
    )
  })
  moveRoutes.post(path(':id'), async (c) => {
    requireActor(c)
    return move(c, asked)
  })
}

moveRoutes.post(paths.accept(':id'), async (c) => {
  requireActor(c)
  return move(c, 'accept')
})

moveRoutes.post(paths.start(':id'), async (c) => {
  requireActor(c)
  return move(c, 'start')
})

// what asks for words first
type Page = (props: { referral: Referral; values: Typed; errors: FieldErrors }) => ReturnType<typeof DeclinePage>
const written = <T,>(
  asked: Exclude<Asked, 'agree'>,
  path: string,
  form: z.ZodType<T>,
  Form: Page,
  write: (c: Request, value: T) => Promise<Parameters<typeof moveReferral>[4]>,
) => {
  moveRoutes.get(path, async (c) => c.render(<Form referral={await toMove(c, asked)} values={{}} errors={{}} />))
  moveRoutes.post(path, async (c) => {
    requireActor(c)
    const referral = await toMove(c, asked)
    const read = await readForm(c, form)
    if (read.ok) return move(c, asked, await write(c, read.value))
    c.status(422)
    return c.render(<Form referral={referral} values={read.typed} errors={read.errors} />)
  })
}

written('decline', paths.decline(':id'), declining, DeclinePage, async (c, { reason, other_way }) => ({
  reason,
  other_way,
  other_way_id: await organisationNamed(db(c), other_way),
}))
written('tell', paths.news(':id'), telling, NewsPage, async (_, { news }) => ({ news }))
written('achieve', paths.achieve(':id'), achieving, AchievePage, async (_, { outcome }) => ({ outcome }))

/** The documents of the project's vault, for its holders. */
const showDocuments = async (c: Request, referral: Referral, typed?: Typed, errors: FieldErrors = {}) => {
  const isConsent = referral.status === 'proposed'
  const held = await sharedDocuments(db(c), { kind: 'referral', id: referral.id })
  const vault = (await documentsOf(db(c), referral.projectId))
    .filter((one) => !isExpired(one, today(c)) || held.some(({ id }) => id === one.id))
    .map(({ id, title, size }) => ({ id, title, size: fileSize(size) }))
  const chosen = held.map(({ id }) => id)
  return c.render(<DocumentsPage {...{ referral, vault, chosen, isConsent, values: typed ?? {}, errors }} />)
}

const choose = async (c: Request, referral: Referral, isConsent: boolean) => {
  const form = await readForm(c, choosing)
  const ids = form.ok ? form.value.documents : []
  const decide = isConsent ? agreeToReferral : chooseDocuments
  const outcome = await decide(servicesOf(c), requireActor(c), referral.id, ids, now(c))
  if (outcome.ok) return back(c, referral.id, outcome, words.done[isConsent ? 'agree' : 'documents'])
  const { refusal } = outcome
  if (isMoveRefusal(refusal)) return back(c, referral.id, refused(refusal), '')
  c.status(422)
  return showDocuments(c, referral, form.typed, { documents: [documentRefusals[refusal]] })
}

const isMoveRefusal = (refusal: string): refusal is MoveRefusal => refusal in moveRefusals

moveRoutes.get(paths.consent(':id'), async (c) => {
  const referral = await toMove(c, 'agree')
  return referral.status === 'proposed'
    ? showDocuments(c, referral)
    : redirectWith(c, paths.referral(referral.id), moveRefusals['not-now'], 'note')
})
moveRoutes.post(paths.consent(':id'), async (c) => {
  requireActor(c)
  return choose(c, await toMove(c, 'agree'), true)
})

/** Whoever answers for the project, while their consent holds. */
const consented = async (c: Request): Promise<Referral> => {
  const referral = await toMove(c, 'revoke')
  return isConsented(referral.status) ? referral : notFound()
}

moveRoutes.get(paths.documents(':id'), async (c) => showDocuments(c, await consented(c)))
moveRoutes.post(paths.documents(':id'), async (c) => {
  requireActor(c)
  return choose(c, await consented(c), false)
})
