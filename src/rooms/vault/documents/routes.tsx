import { Hono } from 'hono'
import { readKeptFile } from '#core/files.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import {
  type App,
  db,
  now,
  type Request,
  readBody,
  readForm,
  redirectWith,
  requireActor,
  sendFile,
  servicesOf,
  today,
} from '#core/http.ts'
import type { SheetInHand } from '#rooms/directory/index.ts'
import { paths } from '../paths.ts'
import { keepRefusals, words } from '../words.ts'
import { addDocument, renameDocument, retireDocument } from './actions.ts'
import { documentForm, hasFile, renameForm } from './forms.ts'
import { HomePage, VaultPage } from './pages.tsx'
import { AddPage, RenamePage, RetirePage } from './pages-change.tsx'
import { readDocument, readKeptSheet, vaultOf, vaultsOf } from './queries.ts'

export const documentRoutes = new Hono<App>()

const idOf = (c: Request) => c.req.param('id') ?? ''
const sheetOf = (c: Request) => readKeptSheet(db(c), requireActor(c), idOf(c), today(c))
const inHandOf = (c: Request) => readDocument(db(c), requireActor(c), idOf(c), today(c))

documentRoutes.get(paths.home, async (c) => c.render(<HomePage vaults={await vaultsOf(db(c), requireActor(c).id)} />))

documentRoutes.get(paths.vault(':id'), async (c) => {
  const sheet = await sheetOf(c)
  return c.render(<VaultPage sheet={sheet} documents={await vaultOf(db(c), sheet.id)} today={today(c)} />)
})

documentRoutes.get(paths.add(':id'), async (c) => c.render(<AddPage sheet={await sheetOf(c)} today={today(c)} />))

documentRoutes.post(paths.add(':id'), async (c) => {
  const actor = requireActor(c)
  const sheet = await sheetOf(c)
  const form = await readForm(c, documentForm(today(c)))
  if (!form.ok) return addAgain(c, sheet, form.typed, form.errors)
  const outcome = await addDocument(servicesOf(c), actor, sheet.id, form.value, now(c))
  if (outcome.ok) return redirectWith(c, paths.vault(sheet.id), words.done.added(form.value.title))
  const where = outcome.refusal === 'too-many' ? 'form' : 'file'
  return addAgain(c, sheet, form.typed, { [where]: [keepRefusals[outcome.refusal]] })
})

const addAgain = async (c: Request, sheet: SheetInHand, values: Typed, errors: FieldErrors) => {
  const lost: FieldErrors = hasFile(await readBody(c)) && !errors.file ? { file: [words.errors.fileAgain] } : {}
  c.status(422)
  return c.render(<AddPage sheet={sheet} today={today(c)} values={values} errors={{ ...errors, ...lost }} />)
}

documentRoutes.get(paths.file(':id'), async (c) => {
  const { document } = await inHandOf(c)
  return sendFile(c, await readKeptFile(db(c), servicesOf(c).files, document.fileId), document.title)
})

documentRoutes.get(paths.rename(':id'), async (c) => c.render(<RenamePage {...(await inHandOf(c))} />))

documentRoutes.post(paths.rename(':id'), async (c) => {
  const actor = requireActor(c)
  const inHand = await inHandOf(c)
  const form = await readForm(c, renameForm)
  if (!form.ok) {
    c.status(422)
    return c.render(<RenamePage {...inHand} errors={form.errors} values={form.typed} />)
  }
  const sheetId = await renameDocument(servicesOf(c), actor, idOf(c), form.value.title, now(c))
  return redirectWith(c, paths.vault(sheetId), words.done.renamed)
})

documentRoutes.get(paths.retire(':id'), async (c) => c.render(<RetirePage {...(await inHandOf(c))} />))

documentRoutes.post(paths.retire(':id'), async (c) => {
  const actor = requireActor(c)
  const { sheet } = await inHandOf(c)
  const outcome = await retireDocument(servicesOf(c), actor, idOf(c), now(c))
  if (!outcome.ok) return redirectWith(c, paths.vault(sheet.id), words.errors.alreadyRetired, 'note')
  return redirectWith(c, paths.vault(sheet.id), words.done[outcome.value.how])
})
