import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import {
  Actions,
  Button,
  type Conflict,
  ConflictNote,
  Fields,
  Form,
  HiddenField,
  Item,
  LinkButton,
  List,
  More,
  Pager,
  PostButton,
  Section,
  SelectField,
  Spoken,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { Lines } from '../../outcome/pages.tsx'
import { DecisionPage } from '../../parts.tsx'
import { paths } from '../../paths.ts'
import type { DecisionView, OptionView } from '../../queries.ts'
import { speakerOf } from '../parts.tsx'
import type { Contribution } from '../queries.ts'
import { words as common } from '../words.ts'
import { placeField, reasonField } from './forms.ts'
import { toAside, toNew } from './rules.ts'
import { words } from './words.ts'

type Filling = { values: Typed; errors?: FieldErrors | undefined; conflicts?: readonly Conflict[] | undefined }

type GroupingProps = Filling & {
  decision: DecisionView
  said: readonly Contribution[]
  page: number
  pages: number
}

/** Every idea with where it goes, and a proposal more if one is needed: one form, which needs no script. */
export const GroupingPage = ({ decision, said, page, pages, values, errors = {}, conflicts }: GroupingProps) => {
  const places = [
    ...decision.options.map(({ id, label }) => ({ value: id, label })),
    { value: toNew, label: words.toNew },
    { value: toAside, label: words.aside },
  ]
  return (
    <DecisionPage
      decision={decision}
      title={decision.collects === 'ideas' ? words.title : common.proposals}
      lede={decision.collects === 'ideas' ? words.lede : undefined}
      actions={
        <LinkButton kind="alt" to={paths.choice(decision.id)}>
          {words.next}
        </LinkButton>
      }
      errorCount={errorCount(errors)}
      noindex
    >
      {conflicts && <ConflictNote conflicts={conflicts} />}
      <Lines text={decision.question} />
      <Section id="propositions" title={words.groups}>
        {decision.options.length === 0 ? <p class="muted">{words.noGroup}</p> : <Groups {...{ decision }} />}
      </Section>
      <Form
        to={page > 1 ? `${paths.grouping(decision.id)}?page=${page}` : paths.grouping(decision.id)}
        {...{ errors, values }}
      >
        <HiddenField name="version" value={decision.version} />
        <Fields legend={words.newGroup} hint={decision.collects === 'ideas' ? words.newGroupHint : undefined}>
          <TextField name="label" label={words.label} hint={words.labelHint} maxLength={140} />
          <TextField name="detail" label={words.detail} maxLength={500} />
        </Fields>
        {decision.collects === 'ideas' && (
          <Section id="idees" title={words.toPlace}>
            {said.length === 0 ? (
              <p class="muted">{words.nothing}</p>
            ) : (
              <List ruled>
                {said.map((word) => (
                  <Item>
                    <Spoken text={word.body} />
                    <SelectField
                      name={placeField(word.id)}
                      label={words.place(speakerOf(word))}
                      options={places}
                      empty={words.nowhere}
                    />
                    <TextField name={reasonField(word.id)} label={words.reason} maxLength={300} />
                  </Item>
                ))}
              </List>
            )}
          </Section>
        )}
        <Actions>
          <Button>{words.save}</Button>
          <LinkButton kind="alt" to={paths.decision(decision.id)}>
            {words.back}
          </LinkButton>
        </Actions>
      </Form>
      <Pager
        {...{ page, pages }}
        hrefFor={(n) => (n === 1 ? paths.grouping(decision.id) : `${paths.grouping(decision.id)}?page=${n}`)}
      />
    </DecisionPage>
  )
}

const Groups = ({ decision: { id, options } }: { decision: DecisionView }) => (
  <ol class="prose">
    {options.map((option) => (
      <li>
        <strong>{option.label}</strong> {option.detail}{' '}
        <LinkButton kind="alt" small to={paths.group(id, option.id)}>
          {words.editGroup}
          <span class="vh"> {option.label}</span>
        </LinkButton>
      </li>
    ))}
  </ol>
)

type GroupProps = Filling & { decision: DecisionView; option: OptionView }

/** The name of a proposal, what it means, or its end when nothing is in it. */
export const GroupPage = ({ decision, option, values, errors = {}, conflicts }: GroupProps) => (
  <DecisionPage decision={decision} title={words.groupTitle} errorCount={errorCount(errors)} noindex>
    {conflicts && <ConflictNote conflicts={conflicts} />}
    <Form to={paths.group(decision.id, option.id)} {...{ errors, values }}>
      <HiddenField name="version" value={decision.version} />
      <TextField name="label" label={words.label} hint={words.labelHint} maxLength={140} required />
      <TextField name="detail" label={words.detail} maxLength={500} />
      <Actions>
        <Button>{words.save}</Button>
        <LinkButton kind="alt" to={paths.grouping(decision.id)}>
          {words.back}
        </LinkButton>
      </Actions>
    </Form>
    <PostButton
      to={`${paths.group(decision.id, option.id)}/defaire`}
      kind="danger"
      small
      label={words.remove}
      hidden={{ version: String(decision.version) }}
    />
  </DecisionPage>
)

type SynthesisProps = Filling & { decision: DecisionView }

/** What closes a round that needs no choice. */
export const SynthesisPage = ({ decision, values, errors = {}, conflicts }: SynthesisProps) => (
  <DecisionPage
    decision={decision}
    title={words.synthesisTitle}
    lede={words.synthesisLede}
    errorCount={errorCount(errors)}
    noindex
  >
    {conflicts && <ConflictNote conflicts={conflicts} />}
    <More to={paths.words(decision.id)}>{words.read}</More>
    <Form to={paths.synthesis(decision.id)} {...{ errors, values }}>
      <HiddenField name="version" value={decision.version} />
      <TextArea
        name="synthesis"
        label={words.synthesis}
        hint={words.synthesisHint}
        rows={12}
        maxLength={8000}
        required
      />
      <Actions>
        <Button>{words.close}</Button>
        <LinkButton kind="alt" to={paths.decision(decision.id)}>
          {words.back}
        </LinkButton>
      </Actions>
    </Form>
  </DecisionPage>
)
