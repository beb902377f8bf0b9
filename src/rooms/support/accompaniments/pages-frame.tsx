import type { Child } from 'hono/jsx'
import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { Actions, Button, Form, HiddenField, Note, Page, PageHead, PostButton, Row, TextArea, When } from '#ui/index.ts'
import { crumbs } from '../crumbs.ts'
import { paths } from '../paths.ts'
import { words as common } from '../words.ts'
import { headingOf } from './pages.tsx'
import type { Accompaniment } from './queries.ts'
import { limits } from './rules.ts'
import { refusals, sideNames, words } from './words.ts'

type FrameProps = {
  accompaniment: Accompaniment
  title: string
  lede?: string | undefined
  errors?: FieldErrors
  /** Someone else changed it meanwhile: what was typed is kept, nothing was written. */
  isStale?: boolean
  children?: Child
}

const Frame = ({ accompaniment, title, lede, errors = {}, isStale, children }: FrameProps) => (
  <Page
    title={title}
    trail={[
      crumbs.accompaniments,
      { href: paths.accompaniment(accompaniment.id), label: headingOf(accompaniment) },
      { label: title },
    ]}
    thread="support"
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={title} lede={lede} thread="support" kind={words.kind} />
    {isStale && (
      <Note kind="fix">
        <p>{refusals.stale}</p>
      </Note>
    )}
    {children}
  </Page>
)

/** What a form of this room is given: what was typed, what is wrong, whether it was overtaken. */
export type Filling = { accompaniment: Accompaniment; values: Typed; errors: FieldErrors; isStale?: boolean }

type WritingProps = Filling & {
  to: string
  title: string
  lede?: string
  submit: string
  stamp?: string
  danger?: boolean
  children?: Child
}

/** One form on its own page. */
export const WritingPage = (props: WritingProps) => (
  <Frame
    accompaniment={props.accompaniment}
    title={props.title}
    lede={props.lede}
    errors={props.errors}
    isStale={props.isStale ?? false}
  >
    <Form to={props.to} values={props.values} errors={props.errors}>
      {props.stamp !== undefined && <HiddenField name="stamp" value={props.stamp} />}
      {props.children}
      <Actions>
        <Button kind={props.danger ? 'danger' : undefined}>{props.submit}</Button>
        <a href={paths.accompaniment(props.accompaniment.id)}>{common.back}</a>
      </Actions>
    </Form>
  </Frame>
)

type ConfirmProps = {
  accompaniment: Accompaniment
  to: string
  title: string
  lede: string
  submit: string
  kind?: 'main' | 'danger'
  children?: Child
}

export const ConfirmPage = ({ accompaniment, to, title, lede, submit, kind = 'danger', children }: ConfirmProps) => (
  <Frame accompaniment={accompaniment} title={title} lede={lede}>
    {children}
    <Row>
      <PostButton to={to} label={submit} kind={kind} />
      <a href={paths.accompaniment(accompaniment.id)}>{common.back}</a>
    </Row>
  </Frame>
)

export const EndPage = (filling: Filling) => (
  <WritingPage
    {...filling}
    to={paths.endAccompaniment(filling.accompaniment.id)}
    title={words.ending.title}
    lede={words.ending.lede}
    submit={words.ending.submit}
    danger
  >
    <TextArea
      name="reason"
      label={words.ending.reason}
      hint={words.ending.reasonHint}
      maxLength={limits.reason}
      rows={3}
    />
  </WritingPage>
)

type SignaturesProps = {
  structureAt: Date | null
  holderAt: Date | null
  /** Where this person signs, and what they read; null when it is not theirs to sign. */
  sign: { to: string; label: string; stamp: string } | null
}

/** Who signed and when; the button of whoever has not. */
export const Signatures = ({ structureAt, holderAt, sign }: SignaturesProps) => (
  <Row>
    {[['structure', structureAt] as const, ['holder', holderAt] as const].map(([side, at]) => (
      <span class={at ? '' : 'muted'}>
        {at ? (
          <>
            {words.signed(sideNames[side])} <When date={at} />
          </>
        ) : (
          words.notSigned(sideNames[side])
        )}
      </span>
    ))}
    {sign && <PostButton to={sign.to} label={sign.label} hidden={{ stamp: sign.stamp }} />}
  </Row>
)
