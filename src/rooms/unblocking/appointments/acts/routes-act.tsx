import { Hono } from 'hono'
import { type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import { type App, db, now, type Request, readForm, redirectWith, requireRole, servicesOf, today } from '#core/http.ts'
import { paths } from '../../paths.ts'
import { isLiving, type State, stateOf } from '../rules.ts'
import { appointHacker, extendAppointment } from './actions.ts'
import { endAppointment, suspendAppointment } from './actions-end.ts'
import { actForm, extensionForm, reasonForm } from './forms.ts'
import { type ActKind, ActPage, type Ending, EndingPage, endingParts, ReviewPage } from './pages-act.tsx'
import { readAppointment } from './queries.ts'
import { errorsOf, refusals, words } from './words.ts'

export const actRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''
const part = (name: string) => paths.appointmentPart(':id', name)

/** The appointment of the address, for whoever supervises it. */
const steered = async (c: Request) => {
  const actor = requireRole(c, 'unblocking_supervisor')
  const one = await readAppointment(db(c), actor, idOf(c), today(c))
  return { actor, one, state: stateOf(one, today(c)), home: paths.appointment(one.id) }
}
const moved = (c: Request, home: string) => redirectWith(c, home, refusals['not-now'], 'refused')

const takesAct: Record<ActKind, (state: State) => boolean> = {
  nomination: (state) => state === 'proposed',
  prolongation: isLiving,
}
const kinds: readonly ActKind[] = ['nomination', 'prolongation']
const fieldNames = ['act', 'act_on', 'starts_on', 'ends_on']

for (const kind of kinds) {
  actRoutes.get(part(kind), async (c) => {
    const { one, state, home } = await steered(c)
    return takesAct[kind](state) ? c.render(<ActPage one={one} kind={kind} today={today(c)} />) : moved(c, home)
  })

  /** First shows what would be done; does it once it is confirmed. */
  actRoutes.post(part(kind), async (c) => {
    requireRole(c, 'unblocking_supervisor')
    const { actor, one, state, home } = await steered(c)
    if (!takesAct[kind](state)) return moved(c, home)
    const form = kind === 'nomination' ? await readForm(c, actForm) : await readForm(c, extensionForm)
    const again = (errors: FieldErrors, values: Typed, status: 200 | 422 = 422) => {
      c.status(status)
      return c.render(<ActPage {...{ one, kind, errors, values }} today={today(c)} />)
    }
    if (!form.ok) return again(form.errors, form.typed)
    const { act, act_on: actOn, authority, ends_on: endsOn, confirmed, back } = form.value
    if (back) return again({}, form.typed, 200)
    if (!confirmed) return c.render(<ReviewPage one={one} kind={kind} values={form.typed} />)
    const given = { act, actOn, authority, endsOn }
    const outcome =
      kind === 'nomination'
        ? await appointHacker(
            servicesOf(c),
            actor,
            one.id,
            { ...given, startsOn: typedText(form.typed, 'starts_on') },
            now(c),
          )
        : await extendAppointment(servicesOf(c), actor, one.id, given, now(c))
    if (!outcome.ok) return again(errorsOf(outcome.refusal, fieldNames), form.typed)
    return redirectWith(c, home, kind === 'nomination' ? words.act.done : words.act.extended)
  })
}

const endings: readonly Ending[] = ['suspend', 'end']
const mayEnd: Record<Ending, (state: State) => boolean> = {
  suspend: (state) => isLiving(state) && state !== 'suspended',
  end: (state) => state !== 'ended',
  drop: (state) => state === 'proposed',
}

for (const asked of endings) {
  const endingOf = (state: State): Ending => (asked === 'end' && state === 'proposed' ? 'drop' : asked)

  actRoutes.get(part(endingParts[asked]), async (c) => {
    const { one, state, home } = await steered(c)
    return mayEnd[asked](state) ? c.render(<EndingPage one={one} ending={endingOf(state)} />) : moved(c, home)
  })

  actRoutes.post(part(endingParts[asked]), async (c) => {
    requireRole(c, 'unblocking_supervisor')
    const { actor, one, state, home } = await steered(c)
    const form = await readForm(c, reasonForm)
    const ending = endingOf(state)
    const again = (errors: FieldErrors) => {
      c.status(422)
      return c.render(<EndingPage {...{ one, ending, errors }} values={form.typed} />)
    }
    if (!form.ok) return again(form.errors)
    const change = asked === 'suspend' ? suspendAppointment : endAppointment
    const outcome = await change(servicesOf(c), actor, one.id, form.value.reason, now(c))
    return outcome.ok ? redirectWith(c, home, words.reason[ending].done) : again(errorsOf(outcome.refusal, []))
  })
}
