import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import {
  Actions,
  Button,
  EmailField,
  Fields,
  Form,
  type Option,
  Page,
  PageHead,
  type PlaceChoice,
  PlaceField,
  PostButton,
  Row,
  Section,
  SelectField,
  Stack,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { crumbs } from '../crumbs.ts'
import { StructureField } from '../parts.tsx'
import { paths } from '../paths.ts'
import type { Structure } from '../rules.ts'
import { words as common } from '../words.ts'
import { Written } from './pages.tsx'
import type { Scouting } from './queries.ts'
import { limits } from './rules.ts'
import { words } from './words.ts'

type NoticeProps = {
  structures: readonly Structure[]
  challenges: readonly { label: string; options: readonly Option[] }[]
  places?: readonly PlaceChoice[]
  values: Typed
  errors: FieldErrors
}

export const NoticePage = ({ structures, challenges, places = [], values, errors }: NoticeProps) => (
  <Page
    title={words.form.title}
    trail={[crumbs.scoutings, { label: words.form.title }]}
    thread="support"
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={words.form.title} lede={words.form.lede} thread="support" kind={common.scoutings} />
    <Form to={paths.newScouting} values={values} errors={errors}>
      <StructureField structures={structures} />
      <TextField name="project" label={words.form.project} required maxLength={limits.name} autocomplete="off" />
      <TextArea
        name="seen"
        label={words.form.seen}
        hint={words.form.seenHint}
        required
        rows={6}
        maxLength={limits.seen}
      />
      <PlaceField name="place" label={words.form.place} hint={words.form.placeHint} choices={places} />
      <SelectField name="challenge" label={words.form.challenge} options={challenges} empty={words.form.noChallenge} />
      <Fields legend={words.form.reach} hint={words.form.reachHint}>
        <TextField name="sheet" label={words.form.sheet} hint={words.form.sheetHint} autocomplete="off" />
        <EmailField name="email" label={words.form.email} hint={words.form.emailHint} autocomplete="off" />
      </Fields>
      <Actions>
        <Button>{words.form.submit}</Button>
        <a href={paths.scoutings}>{common.back}</a>
      </Actions>
    </Form>
  </Page>
)

type ConfirmProps = { scouting: Scouting; title: string; lede: string }

/** What is about to be sent, read again by who sends it. */
export const ContactPage = ({ scouting, title, lede }: ConfirmProps) => (
  <Page
    title={title}
    trail={[crumbs.scoutings, { href: paths.scouting(scouting.id), label: scouting.projectName }, { label: title }]}
    thread="support"
    noindex
  >
    <PageHead title={title} lede={lede} thread="support" kind={common.scoutings} />
    <Stack gap={6}>
      <Section id="apercu" title={words.contacting.preview} thread="support">
        <Written scouting={scouting} />
      </Section>
      <Row>
        <PostButton to={paths.contactHolder(scouting.id)} label={words.contacting.submit} />
        <a href={paths.scouting(scouting.id)}>{common.back}</a>
      </Row>
    </Stack>
  </Page>
)

export const ErasePage = ({ scouting, title, lede }: ConfirmProps) => (
  <Page title={title} trail={[crumbs.scoutings, { label: title }]} thread="support" noindex>
    <PageHead title={title} lede={lede} thread="support" kind={common.scoutings} />
    <Row>
      <PostButton to={paths.eraseScouting(scouting.id)} label={words.erasing.submit} kind="danger" />
      <a href={paths.scouting(scouting.id)}>{common.back}</a>
    </Row>
  </Page>
)
