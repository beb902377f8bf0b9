import type { ChallengeNode } from '#rooms/challenges/index.ts'
import { Actions, Button, Form, Section, SelectField, TextField } from '#ui/index.ts'
import { to } from '../paths.ts'
import type { Back } from './opinions.tsx'
import { ChallengeList } from './pages.tsx'
import type { Chosen, Step } from './queries.ts'
import { challengeKinds } from './rules.ts'
import { kindNames, words } from './words.ts'

type Props = {
  slug: string
  step: Step
  chosen: readonly Chosen[]
  tree: readonly ChallengeNode[]
  edits: boolean
  back?: Back | undefined
}

/** The three challenges: those chosen, and, while the step is worked on, the form to choose them. */
export const Challenges = ({ slug, step, chosen, tree, edits, back = {} }: Props) => {
  const options = tree.map(({ id, name, children }) => ({
    label: name,
    options: [{ id, name }, ...children].map((one) => ({ value: String(one.id), label: one.name })),
  }))
  return (
    <Section id="defis" title={words.challenges} intro={words.challengesIntro} thread="territory">
      {chosen.length > 0 && <ChallengeList challenges={chosen} />}
      {edits && (
        <Form to={to.challenges(slug, step.key)} errors={back.errors} values={back.typed} labels={kindNames}>
          {challengeKinds.map((kind) => {
            const one = chosen.find((challenge) => challenge.kind === kind)
            return (
              <>
                <SelectField
                  name={kind}
                  label={kindNames[kind]}
                  value={one ? String(one.id) : null}
                  options={options}
                  empty={words.challengeEmpty}
                  required
                />
                <TextField name={`${kind}-reason`} label={words.challengeReason} value={one?.reason} maxLength={500} />
              </>
            )
          })}
          <Actions>
            <Button>{words.chooseChallenges}</Button>
          </Actions>
        </Form>
      )}
    </Section>
  )
}
