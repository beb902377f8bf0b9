import type { Child } from 'hono/jsx'
import { errorCount, type FieldErrors, type Typed, typedText } from '#core/forms.ts'
import { Actions, Button, type Conflict, ConflictNote, Form, HiddenField, RadioGroup } from '#ui/index.ts'
import { CommunityPage, type Part } from '../parts.tsx'
import type { CommunityView } from '../queries.ts'
import type { Standing } from '../rules.ts'
import { words } from './words.ts'

/** What a form is given: what was typed, what is wrong, whether someone saved first. */
export type Filling = {
  community: CommunityView
  standing: Standing
  values: Typed
  errors: FieldErrors
  isStale: boolean
}

type Props = Filling & {
  part: Part
  to: string
  title: string
  lede?: Child
  submit: string
  /** Where « Revenir » leads. */
  leave: string
  danger?: boolean
  /** What is stored, as the fields would hold it, with their labels: needed where two may save at once. */
  stored?: { version: number; values: Record<string, string>; labels: Record<string, string> } | undefined
  children?: Child
}

/** One form on its own page, in the frame of its community. */
export const WritingPage = (props: Props) => {
  const { stored, values, errors } = props
  return (
    <CommunityPage
      community={props.community}
      part={props.part}
      title={props.title}
      lede={props.lede}
      errorCount={errorCount(errors)}
      noindex
    >
      {props.isStale && <ConflictNote conflicts={stored ? conflictsIn(stored, values) : []} />}
      <Form to={props.to} values={props.isStale || Object.keys(errors).length > 0 ? values : {}} errors={errors}>
        {stored && <HiddenField name="version" value={stored.version} />}
        {props.children}
        <Actions>
          <Button kind={props.danger ? 'danger' : undefined}>{props.submit}</Button>
          <a href={props.leave}>{words.leave}</a>
        </Actions>
      </Form>
    </CommunityPage>
  )
}

const conflictsIn = ({ values, labels }: NonNullable<Props['stored']>, typed: Typed): Conflict[] =>
  Object.entries(labels).flatMap(([name, label]) => {
    const [stored, mine] = [values[name] ?? '', typedText(typed, name)]
    return stored === mine ? [] : [{ label, stored, typed: mine }]
  })

/** In whose name: asked of who carries several voices. */
export const VoiceField = ({ standing: { voices } }: { standing: Standing }) =>
  voices.length > 1 ? (
    <RadioGroup
      name="voice"
      label={words.voice}
      required
      options={voices.map(({ id, name, kind }) => ({ value: id, label: kind === 'person' ? words.yourself : name }))}
    />
  ) : null
