import { KeyValues, Stack } from '#ui/index.ts'
import { Paragraphs } from '../../outcomes/parts.tsx'
import { administrationNames, howNames, levelNames, matterNames, outcomeNames } from '../../words.ts'
import type { Sheet } from './rules.ts'
import { words } from './words.ts'

/** What a sheet says of itself without a word of anyone. */
export const SheetFacts = ({ sheet }: { sheet: Sheet }) => (
  <KeyValues
    items={[
      [words.how, howNames[sheet.how]],
      [words.matter, matterNames[sheet.matter]],
      [words.administration, administrationNames[sheet.administrationKind]],
      [words.level, levelNames[sheet.level]],
      [words.outcome, outcomeNames[sheet.outcome]],
      [words.days, sheet.daysTaken === null ? null : words.daysOf(sheet.daysTaken)],
      [words.place, sheet.place],
    ]}
  />
)

/** A sheet, word for word as it would be published. */
export const SheetText = ({ sheet }: { sheet: Sheet }) => (
  <Stack gap={5}>
    <SheetFacts sheet={sheet} />
    {(
      [
        [words.blockage, sheet.blockage],
        [words.rule, sheet.rule],
        [words.purpose, sheet.protectedPurpose],
        [words.wayOut, sheet.wayOut],
        [words.legalBasis, sheet.legalBasis],
        [words.letter, sheet.letter],
      ] as const
    )
      .filter(([, text]) => text.trim())
      .map(([label, text]) => (
        <div>
          <h3>{label}</h3>
          <Paragraphs text={text} />
        </div>
      ))}
  </Stack>
)
