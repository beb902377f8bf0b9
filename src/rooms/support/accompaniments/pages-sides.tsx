import { nbsp } from '#core/pure/text.ts'
import {
  CheckboxGroup,
  LinkButton,
  List,
  More,
  PostButton,
  RadioGroup,
  Row,
  Section,
  Stack,
  TextField,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { type Filling, WritingPage } from './pages-frame.tsx'
import type { Accompaniment } from './queries.ts'
import type { Evaluator } from './queries-parts.ts'
import { isRunning, type May, sideOf } from './rules.ts'
import { words } from './words.ts'

export type Shown = { id: string; title: string; size: string }

type Documents = { accompaniment: Accompaniment; documents: readonly Shown[]; may: May }

export const DocumentsSection = ({ accompaniment, documents, may }: Documents) => (
  <Section id="pieces" title={words.documents.title} thread="support">
    <Stack>
      {documents.length === 0 && <p>{isRunning(accompaniment.status) ? words.documents.none : words.documents.over}</p>}
      {documents.length > 0 && (
        <List tight>
          {documents.map(({ id, title, size }) => (
            <li>
              <a href={paths.supportFile(accompaniment.id, id)}>{nbsp(title)}</a>{' '}
              <span class="muted small">{size}</span>
            </li>
          ))}
        </List>
      )}
      {may.share && (
        <p>
          <More to={paths.supportDocuments(accompaniment.id)}>{words.documents.choose}</More>
        </p>
      )}
    </Stack>
  </Section>
)

export const DocumentsPage = (filling: Filling & { vault: readonly Shown[]; chosen: readonly string[] }) => {
  const { accompaniment, vault, chosen } = filling
  const own = sideOf(accompaniment.roles) === 'holder' ? accompaniment.projectId : accompaniment.organisationId
  return (
    <WritingPage
      {...filling}
      to={paths.supportDocuments(accompaniment.id)}
      title={words.documents.choose}
      lede={words.documents.lede}
      submit={words.documents.submit}
    >
      {vault.length === 0 ? (
        <p>{words.documents.empty}</p>
      ) : (
        <CheckboxGroup
          name="documents"
          label={words.documents.label}
          values={chosen}
          options={vault.map(({ id, title, size }) => ({ value: id, label: title, hint: size }))}
        />
      )}
      <p>
        <More to={paths.vault(own)}>{words.documents.vault}</More>
      </p>
    </WritingPage>
  )
}

export const EvaluatorSection = ({ accompaniment, may }: { accompaniment: Accompaniment; may: May }) => {
  const { id, evaluator, evaluatorSlug, evaluatorHolderAt, evaluatorStructureAt } = accompaniment
  const isNamed = evaluatorHolderAt !== null && evaluatorStructureAt !== null
  const side = sideOf(accompaniment.roles)
  const agreed = side === 'holder' ? evaluatorHolderAt : evaluatorStructureAt
  const said = isNamed ? words.evaluator.named : agreed || !side ? words.evaluator.proposed : words.evaluator.asked
  return (
    <Section id="evaluateur" title={words.evaluator.title} thread="support">
      <Stack>
        {evaluator ? (
          <p>
            {nbsp(said(evaluator))} <a href={`/organisations/${evaluatorSlug}`}>{words.evaluator.sheet}</a>
          </p>
        ) : (
          <p>{words.evaluator.none}</p>
        )}
        {may.evaluate && (
          <Row>
            {!evaluator && <More to={paths.evaluator(id)}>{words.evaluator.name}</More>}
            {evaluator && !agreed && <PostButton to={paths.agreeToEvaluator(id)} label={words.evaluator.agree} />}
            {evaluator && (
              <LinkButton to={paths.endEvaluator(id)} kind="alt">
                {agreed ? words.evaluator.end : words.evaluator.refuse}
              </LinkButton>
            )}
          </Row>
        )}
      </Stack>
    </Section>
  )
}

export const EvaluatorPage = (filling: Filling & { evaluators: readonly Evaluator[] }) => (
  <WritingPage
    {...filling}
    to={paths.evaluator(filling.accompaniment.id)}
    title={words.evaluator.name}
    lede={words.evaluator.lede}
    submit={words.evaluator.submit}
  >
    {filling.evaluators.length === 0 ? (
      <p>{words.evaluator.empty}</p>
    ) : (
      <RadioGroup
        name="evaluator"
        label={words.evaluator.choose}
        required
        options={filling.evaluators.map(({ id, name, isInvolved }) => ({
          value: id,
          label: name,
          disabled: isInvolved,
          hint: isInvolved ? words.evaluator.involved : undefined,
        }))}
      />
    )}
  </WritingPage>
)

export const CalendarSection = ({ id, link }: { id: string; link: string | null }) => (
  <Section id="agenda" title={words.calendar.title} intro={words.calendar.text}>
    <Stack>
      <p>
        <More to={paths.calendar(id)} icon="calendar">
          {words.calendar.file}
        </More>
      </p>
      {link && (
        <TextField
          name="lien"
          label={words.calendar.link}
          hint={words.calendar.linkHint}
          value={link}
          readOnly
          autocomplete="off"
        />
      )}
      <PostButton
        to={paths.calendarLink(id)}
        label={link ? words.calendar.renew : words.calendar.create}
        kind="alt"
        small
      />
    </Stack>
  </Section>
)
