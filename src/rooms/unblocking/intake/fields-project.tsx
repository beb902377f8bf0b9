import type { ChallengeNode } from '#rooms/challenges/index.ts'
import { Fields, type PlaceChoice, PlaceField, RadioGroup, SelectField, TextField } from '#ui/index.ts'
import type { Sheet } from './queries.ts'
import { words } from './words.ts'

export type Choices = {
  sheets: readonly Sheet[]
  structures: readonly Sheet[]
  challenges: readonly ChallengeNode[]
  places: readonly PlaceChoice[]
  /** Projects among which the words typed hesitate. */
  projects: readonly Sheet[]
}

export const ProjectFields = ({ sheets, structures, challenges, places, projects }: Choices) => (
  <Fields legend={words.who}>
    {structures.length > 0 && (
      <RadioGroup
        name="for"
        label={words.for}
        value=""
        options={[
          { value: '', label: words.forMine },
          ...structures.map(({ id, name }) => ({
            ...{ value: id, label: words.forStructure(name), hint: words.forHint },
          })),
        ]}
      />
    )}
    {sheets.length > 0 && (
      <SelectField
        name="sheet"
        label={words.sheet}
        empty={words.noSheet}
        options={sheets.map(({ id, name }) => ({ value: id, label: name }))}
      />
    )}
    <TextField name="project" label={sheets.length > 0 ? words.projectElse : words.project} autocomplete="off" />
    {structures.length > 0 && (
      <TextField name="accompanied" label={words.accompanied} hint={words.accompaniedHint} autocomplete="off" />
    )}
    {projects.length > 0 && (
      <RadioGroup
        name="accompanied_id"
        label={words.whichProject}
        options={projects.map(({ id, name, slug }) => ({ value: id, label: name, hint: slug }))}
      />
    )}
    <PlaceField name="place" label={words.place} hint={words.placeHint} choices={places} required />
    <SelectField
      name="challenge"
      label={words.challenge}
      empty={words.noChallenge}
      options={challenges.map((root) => ({
        label: root.name,
        options: [root, ...root.children].map(({ id, name }) => ({ value: String(id), label: name })),
      }))}
    />
  </Fields>
)
