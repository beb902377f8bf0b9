import type { FieldErrors, Typed } from '#core/forms.ts'
import { Actions, Button, Form, HiddenField, RadioGroup, Section, Stack, TextArea } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { Framed } from './frame.tsx'
import { SheetText } from './parts.tsx'
import { type Sheet, verdicts } from './rules.ts'
import { verdictNames, words } from './words.ts'

export type ReadProps = { sheet: Sheet; errors: FieldErrors; values: Typed }

/** The sheet alone, for a reader who knows nothing of the case. */
export const ReadSheetPage = ({ sheet, errors, values }: ReadProps) => (
  <Framed title={words.readTitle} lede={words.readLede} errors={errors}>
    <Stack gap={6}>
      <Section id="texte" title={sheet.title}>
        <SheetText sheet={sheet} />
      </Section>
      <Section id="avis" title={words.verdict}>
        <Form to={paths.precedentPart(sheet.id, 'avis')} errors={errors} values={values}>
          <HiddenField name="version" value={sheet.version} />
          <RadioGroup
            name="verdict"
            label={words.verdict}
            options={verdicts.map((value) => ({ value, label: verdictNames[value] }))}
            required
          />
          <TextArea name="said" label={words.by} hint={words.byHint} />
          <Actions>
            <Button>{words.judge}</Button>
          </Actions>
        </Form>
      </Section>
    </Stack>
  </Framed>
)
