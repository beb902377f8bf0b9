import { z } from 'zod'
import { field } from '#core/forms.ts'
import { Columns, Fields, TextField, UrlField } from '#ui/index.ts'
import type { Sheet } from '../../queries.ts'
import { limits } from '../rules.ts'
import { Rows, ranks } from './rows.tsx'
import type { FieldsProps, StepPart } from './step.ts'
import { formWords, labels, rowLabels, words } from './words.ts'

const linkRanks = ranks(limits.links)

export const webForm = z.object({ website: field.url(formWords.url) }).and(
  z.object(
    Object.fromEntries(
      linkRanks.flatMap((rank) => [
        [`link_${rank}_label`, field.optional(100)],
        [`link_${rank}_url`, field.url(formWords.url)],
      ]),
    ) as Record<string, z.ZodType<string | null>>,
  ),
)

type Refuse = (path: string, message: string) => void

/** The links of a form, each with its words; what is half given is refused at its field. */
export const linksIn = (text: (name: string) => string, refuse: Refuse): { label: string; url: string }[] =>
  linkRanks.flatMap((rank) => {
    const link = { label: text(`link_${rank}_label`), url: text(`link_${rank}_url`) }
    if (link.url && !link.label) refuse(`link_${rank}_label`, formWords.linkLabel)
    if (link.label && !link.url) refuse(`link_${rank}_url`, formWords.linkUrl)
    return link.label || link.url ? [link] : []
  })

export const webValues = (sheet: Pick<Sheet, 'website' | 'links'>): Record<string, string> => ({
  website: sheet.website ?? '',
  ...Object.fromEntries(
    linkRanks.flatMap((rank) => [
      [`link_${rank}_label`, sheet.links[rank - 1]?.label ?? ''],
      [`link_${rank}_url`, sheet.links[rank - 1]?.url ?? ''],
    ]),
  ),
})

export const WebFields = ({ values }: Pick<FieldsProps, 'values'>) => (
  <>
    <UrlField name="website" label={labels.website} hint={words.hints.url} />
    <Fields legend={words.links} hint={words.hints.links}>
      <Rows row={LinkRow} kind="link" values={values} count={limits.links} more={words.moreLinks} />
    </Fields>
  </>
)

const LinkRow = ({ rank }: { rank: number }) => (
  <Columns>
    <TextField name={`link_${rank}_label`} label={rowLabels.link(rank)} maxLength={100} autocomplete="off" />
    <UrlField name={`link_${rank}_url`} label={rowLabels.linkUrl(rank)} autocomplete="off" />
  </Columns>
)

/** The site and the links alone: of the contact step, what someone else may propose. */
export const web: StepPart = {
  isObliging: () => false,
  form: () =>
    webForm.transform((said, context) => {
      const refuse: Refuse = (path, message) => context.addIssue({ code: 'custom', path: [path], message })
      const links = linksIn((name) => String(said[name] ?? ''), refuse)
      return { patch: { website: said.website, links } }
    }),
  values: webValues,
  Fields: WebFields,
}
