import type { FieldErrors, Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import {
  Actions,
  Button,
  CheckboxGroup,
  Empty,
  Form,
  LinkButton,
  PostButton,
  RadioGroup,
  Section,
  Stack,
  TextArea,
} from '#ui/index.ts'
import { FilePage } from './frame.tsx'
import { paths } from './paths.ts'
import type { FileHead } from './queries.ts'
import type { Opinion } from './queries-opinions.ts'
import { type Candidate, leastLoaded, limits } from './rules.ts'
import { words } from './words.ts'

const w = words.assignment

type Props = {
  head: FileHead
  candidates: readonly Candidate[]
  dueOn: Day
  /** How many opinions nobody was asked for yet. */
  missing: number
  errors: FieldErrors
  values: Typed
}

export const AssignmentPage = ({ head, candidates, dueOn, missing, errors, values }: Props) => {
  const { application } = head
  const places = application.territories.map(({ name }) => name)
  const automatic = missing > 0 && leastLoaded(candidates, missing).length > 0
  return (
    <FilePage head={head} part="opinions" title={w.title} errors={errors}>
      <Section id="attribution" title={w.title} intro={w.intro(application.familyName, places)} thread="support">
        {candidates.length === 0 ? (
          <Empty title={w.none} level={3}>
            {w.noneText}
          </Empty>
        ) : (
          <Stack gap={6}>
            {automatic && (
              <Stack gap={3}>
                <PostButton to={paths.automatic(application.id)} label={w.automatic} kind="alt" icon="users" />
                <p class="small muted">{w.automaticText(missing)}</p>
              </Stack>
            )}
            <Form to={paths.assignment(application.id)} errors={errors} values={values}>
              <CheckboxGroup
                name="reviewers"
                label={w.who}
                required
                hint={w.due(dueOn)}
                options={candidates.map(({ id, name, load, limit, ties }) => ({
                  value: id,
                  label: name,
                  hint: ties.length > 0 ? w.tied(ties) : w.load(load, limit),
                  disabled: ties.length > 0,
                }))}
              />
              <Actions>
                <Button>{w.send}</Button>
              </Actions>
            </Form>
          </Stack>
        )}
      </Section>
    </FilePage>
  )
}

type RemovalProps = { head: FileHead; assignment: Opinion; errors: FieldErrors; values: Typed }

export const RemovalPage = ({ head, assignment, errors, values }: RemovalProps) => (
  <FilePage head={head} part="opinions" title={w.removeTitle(assignment.reviewer)} errors={errors}>
    <Section id="retrait" title={w.removeTitle(assignment.reviewer)} intro={w.removeText} thread="support">
      <Form to={paths.removal(head.application.id, assignment.assignmentId)} errors={errors} values={values}>
        <RadioGroup
          name="why"
          label={w.why}
          required
          options={[
            { value: 'unavailable', label: w.whys.unavailable },
            { value: 'reassigned', label: w.whys.reassigned },
          ]}
        />
        <TextArea name="text" label={w.detail} hint={w.detailHint} rows={2} maxLength={limits.why} />
        <Actions>
          <Button kind="danger">{w.remove}</Button>
          <LinkButton to={paths.opinions(head.application.id)} kind="alt">
            {words.cancel}
          </LinkButton>
        </Actions>
      </Form>
    </Section>
  </FilePage>
)
