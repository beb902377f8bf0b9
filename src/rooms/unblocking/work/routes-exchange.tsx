import { Hono } from 'hono'
import { acceptedEndings, officeDocuments } from '#core/files.ts'
import { type App, db, now, type Request, requireActor, sendFile, servicesOf } from '#core/http.ts'
import { addCaseFile, type FileOfCaseRefusal } from '../cases/files/actions.ts'
import { filesOf, readCaseFile } from '../cases/files/queries.ts'
import { sendMessage } from '../cases/messages/actions.ts'
import { addNote } from '../cases/messages/actions-notes.ts'
import { messagesOf } from '../cases/messages/queries.ts'
import { paths } from '../paths.ts'
import { fileForm, messageForm, noteForm } from './forms.ts'
import { fresh, type Shown, type Work } from './frame.tsx'
import { ExchangePage } from './pages-exchange.tsx'
import { acting, idOf, partOf, reading } from './routes-common.tsx'
import { words } from './words.ts'

export const exchangeRoutes = new Hono<App>()

const accept = acceptedEndings(officeDocuments)
const back = (c: Request) => paths.workPart(idOf(c), 'echanges')

const show = async (c: Request, work: Work, shown: Shown = fresh) => {
  const { id } = work.blocker
  const [messages, files] = await Promise.all([messagesOf(db(c), id, false), filesOf(db(c), id, false)])
  return c.render(<ExchangePage {...{ work, messages, files, accept, shown }} />)
}

exchangeRoutes.get(paths.workPart(':id', 'echanges'), (c) => reading(c, (work) => show(c, work)))

exchangeRoutes.post(paths.workPart(':id', 'messages'), (c) => {
  const actor = requireActor(c)
  return acting(c, {
    schema: messageForm,
    act: ({ body }) => sendMessage(servicesOf(c), actor, idOf(c), body, now(c)),
    show: (work, shown) => show(c, work, shown),
    to: back(c),
    said: words.exchange.sent,
  })
})

exchangeRoutes.post(paths.workPart(':id', 'notes'), (c) => {
  const actor = requireActor(c)
  return acting(c, {
    schema: noteForm,
    act: ({ note, shown }) => addNote(servicesOf(c), actor, idOf(c), { body: note, shown: shown === 'shared' }, now(c)),
    show: (work, shown) => show(c, work, shown),
    to: back(c),
    said: words.exchange.noteKept,
  })
})

exchangeRoutes.post(paths.workPart(':id', 'pieces'), (c) => {
  const actor = requireActor(c)
  const onFile = { empty: 'file', 'too-big': 'file', 'wrong-type': 'file' } as const
  return acting<Parameters<typeof addCaseFile>[3], string, FileOfCaseRefusal>(c, {
    schema: fileForm,
    act: (added) => addCaseFile(servicesOf(c), actor, idOf(c), added, now(c)),
    show: (work, shown) => show(c, work, shown),
    to: back(c),
    said: words.exchange.added,
    fields: onFile,
    words: words.errors.files,
  })
})

exchangeRoutes.get(paths.workPart(':id', 'pieces/:part'), (c) =>
  reading(
    c,
    async ({ blocker }) => {
      const asked = { caseId: blocker.id, fileId: partOf(c), forHolder: false }
      return sendFile(c, await readCaseFile(db(c), servicesOf(c).files, asked))
    },
    'document',
  ),
)
