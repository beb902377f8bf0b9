import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { Actions, Button, Form, LinkButton, More, Note, Page, PageHead, Stack } from '#ui/index.ts'
import { urlOf } from '../search/address.ts'
import { kindOf } from '../search/kinds.ts'
import { paths as searchPaths } from '../search/paths.ts'
import { Fields, Muted, Summary } from './parts.tsx'
import { paths } from './paths.ts'
import type { Saved } from './queries.ts'
import type { Sought } from './queries-refuses-alerts.ts'
import type { SaveRefusal } from './rules.ts'
import { nameOf } from './sought.ts'
import { refusals, words } from './words.ts'

const mine = { href: paths.mine, label: words.mine }
type FormProps = { sought: Sought; muted: boolean; errors: FieldErrors; values: Typed }

type SaveProps = FormProps & { known: Saved | null; refusal: SaveRefusal | null }

export const SavePage = ({ sought, known, refusal, muted, errors, values }: SaveProps) => (
  <Page
    title={words.title}
    trail={[mine, { label: words.title }]}
    errorCount={errorCount(errors)}
    current={searchPaths.search}
    noindex
  >
    <PageHead
      title={words.title}
      lede={`${words.today(sought.total, kindOf(sought.asked.kind))} ${words.promise}`}
      actions={
        <More to={urlOf(sought.asked, searchPaths.search)} icon="list">
          {words.backToResults}
        </More>
      }
    />
    <Stack gap={6}>
      <Summary sought={sought} />
      {known && (
        <Note kind="know">
          <p>{words.known(known.name)}</p>
        </Note>
      )}
      {muted && <Muted />}
      {refusal && errorCount(errors) === 0 ? (
        <Note kind="fix">
          <p>{refusals[refusal]}</p>
          <p>
            <More to={paths.mine}>{words.mine}</More>
          </p>
        </Note>
      ) : (
        <Form to={urlOf(sought.asked, paths.save)} errors={errors} values={values}>
          <Fields query={sought.query} name={known?.name ?? nameOf(sought)} frequency={known?.frequency ?? 'weekly'} />
          <Actions>
            <Button icon="mail">{words.save}</Button>
          </Actions>
        </Form>
      )}
    </Stack>
  </Page>
)

export const EditPage = ({ saved, sought, muted, errors, values }: FormProps & { saved: Saved }) => (
  <Page title={words.editTitle} trail={[mine, { label: saved.name }]} errorCount={errorCount(errors)} noindex>
    <PageHead title={words.editTitle} lede={words.today(sought.total, kindOf(sought.asked.kind))} />
    <Stack gap={6}>
      <Summary sought={sought} />
      {muted && <Muted />}
      <Form to={paths.edit(saved.id)} errors={errors} values={values}>
        <Fields query={saved.query} name={saved.name} frequency={saved.frequency} />
        <Actions>
          <Button>{words.change}</Button>
          <LinkButton to={paths.mine} kind="alt">
            {words.backToMine}
          </LinkButton>
        </Actions>
      </Form>
    </Stack>
  </Page>
)
