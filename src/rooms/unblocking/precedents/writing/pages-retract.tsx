import { Actions, Button, Form, Section, TextArea } from '#ui/index.ts'
import { paths } from '../../paths.ts'
import { Framed } from './frame.tsx'
import type { ReadProps } from './pages-read.tsx'
import { words } from './words.ts'

/** Confirms that a sheet leaves the library, with its reason. */
export const RetractPage = ({ sheet, errors, values }: ReadProps) => (
  <Framed title={words.retract} lede={words.retractLede} errors={errors}>
    <Section id="texte" title={sheet.title}>
      <Form to={paths.precedentPart(sheet.id, 'retrait')} errors={errors} values={values}>
        <TextArea name="reason" label={words.retractReason} rows={2} maxLength={500} required />
        <Actions>
          <Button kind="danger">{words.retract}</Button>
          <a href={paths.precedentDesk}>{words.desk}</a>
        </Actions>
      </Form>
    </Section>
  </Framed>
)
