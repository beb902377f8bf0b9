import { Actions, Button, Form, Item, LinkButton, List, More, Note, PasswordField, Section } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { errorCount, type FormState, untouched } from '../rules.ts'
import { AccountPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import { words } from './words.ts'

export const PersonalDataPage = () => (
  <AccountPage tab="personalData" lede={words.lede}>
    <Section id="emporter" title={words.export.title} intro={words.export.text}>
      <More to={paths.personalDataFile} icon="download">
        {words.export.link}
      </More>
    </Section>
    <Section id="effacer" title={words.erase.title} intro={words.erase.text}>
      <LinkButton to={paths.erasure} kind="alt">
        {words.erase.link}
      </LinkButton>
    </Section>
  </AccountPage>
)

/** `objections`: what must be settled first. */
export const ErasurePage = ({ objections, form = untouched }: { objections: string[]; form?: FormState }) => (
  <AccountPage tab="personalData" under={words.confirm.title} lede={words.confirm.lede} errorCount={errorCount(form)}>
    {objections.length > 0 ? (
      <Note kind="fix" title={words.confirm.blocked}>
        <List tight>
          {objections.map((sentence) => (
            <Item>{sentence}</Item>
          ))}
        </List>
      </Note>
    ) : (
      <Form to={paths.erasure} errors={form.errors}>
        <PasswordField name="password" label={shared.fields.currentPassword} autocomplete="current-password" required />
        <Actions>
          <Button kind="danger">{words.confirm.submit}</Button>
          <LinkButton to={paths.personalData} kind="alt">
            {words.confirm.cancel}
          </LinkButton>
        </Actions>
      </Form>
    )}
  </AccountPage>
)
