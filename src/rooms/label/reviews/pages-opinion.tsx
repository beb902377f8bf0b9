import type { FieldErrors, Typed } from '#core/forms.ts'
import {
  Actions,
  Button,
  Fields,
  Form,
  HiddenField,
  LinkButton,
  Note,
  PostButton,
  RadioGroup,
  Section,
  Stack,
  TextArea,
} from '#ui/index.ts'
import { type Criterion, scores } from '../rules.ts'
import { scoreNames } from '../words.ts'
import { fieldsOf } from './forms.ts'
import { FilePage, Tools } from './frame.tsx'
import { CriterionAnswer, type FileView } from './pages.tsx'
import { BasisFields } from './pages-opinion-basis.tsx'
import { Opinions } from './pages-opinions.tsx'
import { paths } from './paths.ts'
import type { Opinion } from './queries-opinions.ts'
import { limits, recommendations } from './rules.ts'
import { words } from './words.ts'

const w = words.opinion

type Writing = {
  view: FileView
  own: Opinion
  stamp: string
  values: Typed
  errors: FieldErrors
  isStale: boolean
  /** A draft may be kept before the review begins, and given only during it. */
  mayGive: boolean
}

/** One's own opinion being written: under each criterion, what the organisation says and proves. */
export const OpinionPage = ({ view, own, stamp, values, errors, isStale, mayGive }: Writing) => {
  const { id } = view.head.application
  return (
    <FilePage head={view.head} part="opinions" title={w.title} errors={errors}>
      <Section id="mon-avis" title={w.title} intro={`${w.intro} ${w.due(own.dueOn)}`} thread="support">
        <Stack gap={5}>
          {isStale && (
            <Note kind="fix" title={w.conflict.title}>
              <p>{w.conflict.text}</p>
            </Note>
          )}
          <Form to={paths.opinion(id)} values={values} errors={errors} labels={labelsOf(view.referential.criteria)}>
            <HiddenField name="stamp" value={stamp} />
            {view.referential.criteria.map((criterion) => (
              <>
                <CriterionAnswer
                  criterion={criterion}
                  answer={view.answers.find((one) => one.criterion === criterion.code)}
                  evidence={view.evidence.filter((one) => one.criterion === criterion.code)}
                  evidencePath={(evidenceId) => paths.evidence(id, evidenceId)}
                />
                <Fields legend={`${words.opinions.own}\u00a0: ${criterion.title}`}>
                  <RadioGroup
                    name={fieldsOf(criterion.code).score}
                    label={w.score}
                    required
                    options={scores.map((score) => ({
                      value: String(score),
                      label: `${score}, ${scoreNames[score].toLowerCase()}`,
                      hint: criterion.levels[score],
                    }))}
                  />
                  <BasisFields
                    criterion={criterion}
                    evidence={view.evidence.filter((one) => one.criterion === criterion.code)}
                    line={own.lines.find((one) => one.criterion === criterion.code)}
                  />
                  <TextArea
                    name={fieldsOf(criterion.code).text}
                    label={w.text}
                    hint={w.textHint}
                    maxLength={limits.opinion}
                    required
                  />
                </Fields>
              </>
            ))}
            <Fields legend={words.opinions.recommendation}>
              <RadioGroup
                name="recommendation"
                label={w.recommendation}
                required
                options={recommendations.map((value) => ({ value, label: words.recommendations[value] }))}
              />
              <TextArea
                name="conclusion"
                label={w.conclusion}
                hint={w.conclusionHint}
                maxLength={limits.conclusion}
                rows={6}
                required
              />
            </Fields>
            <Actions>
              {mayGive && (
                <Button name="go" value="give" novalidate>
                  {w.give}
                </Button>
              )}
              <Button kind={mayGive ? 'alt' : 'main'} name="go" value="later" novalidate>
                {w.save}
              </Button>
            </Actions>
          </Form>
        </Stack>
      </Section>
    </FilePage>
  )
}

/** The last look, before an opinion that will not change any more. `view` holds the draft as its only opinion. */
export const GivePage = ({ view }: { view: FileView }) => {
  const { id } = view.head.application
  return (
    <FilePage head={view.head} part="opinions" title={w.giveTitle}>
      <Stack gap={6}>
        <Note kind="know" title={w.giveTitle}>
          <p>{w.giveText}</p>
        </Note>
        <Opinions view={view} />
        <Tools>
          <PostButton to={paths.giving(id)} label={w.giveButton} />
          <LinkButton to={paths.opinion(id)} kind="alt">
            {w.back}
          </LinkButton>
        </Tools>
      </Stack>
    </FilePage>
  )
}

/** The same sentence is said of several criteria: the summary of what is missing names each. */
const labelsOf = (criteria: readonly Pick<Criterion, 'code' | 'title'>[]): Record<string, string> =>
  Object.fromEntries(criteria.flatMap(({ code, title }) => Object.values(fieldsOf(code)).map((name) => [name, title])))
