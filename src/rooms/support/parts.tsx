import { SelectField } from '#ui/index.ts'
import { labelledAmong, type Structure } from './rules.ts'
import { words } from './words.ts'

/** In whose name: asked only of those who keep several labelled structures. */
export const StructureField = ({ structures }: { structures: readonly Structure[] }) => {
  const labelled = labelledAmong(structures)
  return labelled.length < 2 ? null : (
    <SelectField
      name="structure"
      label={words.structure}
      required
      empty={words.chooseStructure}
      options={labelled.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
