import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import {
  Actions,
  Button,
  Checkbox,
  Disclosure,
  Form,
  HiddenField,
  LinkButton,
  Note,
  Page,
  PageHead,
  PostButton,
  Row,
  Section,
  Stack,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { paths as roomPaths } from '../paths.ts'
import type { Charter } from '../rules.ts'
import { words as common } from '../words.ts'
import { Changes, type Member, MemberField, trail } from './parts.tsx'
import { paths } from './paths.ts'
import type { Amendment } from './queries.ts'
import { type Change, type Passage, passagesOf } from './rules.ts'
import { passageNames, words } from './words.ts'

type WriteProps = {
  charter: Charter
  draft: Amendment | null
  members: readonly Member[]
  errors: FieldErrors
  values: Typed
}

/** The whole charter, each text where it is: what is not changed is not part of the proposal. */
export const WritePage = ({ charter, draft, members, errors, values }: WriteProps) => {
  const title = draft ? words.editTitle : words.newTitle
  const said = new Map(draft?.changes.map(({ key, after }) => [key, after]))
  const passages = passagesOf(charter)
  const of = (prefix: string) => passages.filter(({ key }) => key.startsWith(prefix))
  return (
    <Page
      title={title}
      trail={[...trail, { href: paths.list, label: words.list }, { label: title }]}
      thread="project"
      errorCount={errorCount(errors)}
      noindex
    >
      <PageHead title={title} thread="project" kind={common.charter} lede={words.writeLede} />
      <Form to={draft ? paths.edit(draft.id) : paths.create} errors={errors} values={values}>
        {draft && <HiddenField name="version" value={String(draft.version)} />}
        <MemberField members={members} />
        <TextField name="title" label={words.title} hint={words.titleHint} value={draft?.title} required />
        <TextArea name="reasons" label={words.why} value={draft?.reasons} required />
        <Texts passages={of('preamble')} said={said} />
        {charter.criteria.map(({ slug, title: name, questions }) => (
          <Section id={slug} title={name} thread="project">
            <Stack>
              <Texts passages={of(`criterion.${slug}.`).filter(({ kind }) => kind !== 'addition')} said={said} />
              {questions.map(({ code, title: asked }) => (
                <Disclosure
                  summary={asked}
                  open={of(`question.${code}.`).some(
                    ({ key, text }) => (values[key] ?? said.get(key) ?? text) !== text,
                  )}
                >
                  <Texts passages={of(`question.${code}.`)} said={said} />
                </Disclosure>
              ))}
              <Texts passages={of(`criterion.${slug}.addition`)} said={said} />
            </Stack>
          </Section>
        ))}
        <Actions>
          <Button>{words.save}</Button>
        </Actions>
      </Form>
    </Page>
  )
}

const Texts = ({ passages, said }: { passages: readonly Passage[]; said: ReadonlyMap<string, string> }) => (
  <>
    {passages.map(({ key, kind, text }) =>
      kind === 'removal' ? (
        <Checkbox name={key} label={words.removed} value="removed" checked={said.has(key)} />
      ) : (
        <TextArea
          name={key}
          label={passageNames[kind]}
          value={said.get(key) ?? text}
          hint={kind === 'addition' ? words.additionHint : undefined}
        />
      ),
    )}
  </>
)

type ConfirmProps = { amendment: Amendment; what: 'withdraw' | 'discard' }

export const ConfirmPage = ({ amendment, what }: ConfirmProps) => {
  const [title, lede, label, to] =
    what === 'withdraw'
      ? [words.withdrawTitle, words.withdrawLede, words.withdraw, paths.withdraw(amendment.id)]
      : [words.discardTitle, words.discardLede, words.discard, paths.discard(amendment.id)]
  return (
    <Page title={title} trail={[...trail, { label: amendment.title }]} thread="project" noindex>
      <PageHead title={title} thread="project" lede={lede} />
      <Row>
        <PostButton to={to} label={label} kind="danger" />
        <LinkButton to={paths.amendment(amendment.id)} kind="alt">
          {words.back}
        </LinkButton>
      </Row>
    </Page>
  )
}

type AgreementProps = {
  project: { id: string; name: string; slug: string; memberRole: string | null }
  number: number
  agreeBy: string
  /** Null when the project recognised this version already. */
  before: Charter | null
  changes: readonly Change[]
}

/** A member is asked again: what changed, and one button. */
export const AgreementPage = ({ project, number, agreeBy, before, changes }: AgreementProps) => (
  <Page
    title={words.agreement.title}
    trail={[...trail, { href: roomPaths.project(project.slug), label: project.name }, { label: words.agreement.title }]}
    thread="project"
    noindex
  >
    <PageHead
      title={words.agreement.title}
      thread="project"
      kind={common.charter}
      lede={before ? words.agreement.lede(project.name, number) : words.agreement.same}
    />
    {before && (
      <Stack gap={6}>
        <Note kind="know">
          <p>
            {words.agreement.until} {agreeBy}. {words.agreement.after}
          </p>
        </Note>
        <Section id="changements" title={words.changed}>
          <Changes charter={before} changes={changes} />
        </Section>
        <p class="muted">{words.agreement.answers}</p>
        {project.memberRole === 'owner' ? (
          <Row>
            <PostButton
              to={paths.agree(project.id)}
              label={words.agreement.agree}
              hidden={{ charter: String(number) }}
            />
            <LinkButton to={roomPaths.leave(project.id)} kind="alt">
              {words.agreement.leave}
            </LinkButton>
          </Row>
        ) : (
          <p>{words.agreement.ownersOnly}</p>
        )}
      </Stack>
    )}
  </Page>
)
