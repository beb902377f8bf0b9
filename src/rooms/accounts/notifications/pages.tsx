import type { MailCategory } from '#core/mail.ts'
import { Actions, Button, CheckboxGroup, Form, LinkButton } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { AccountPage, DoorPage } from '../shell.tsx'
import { refusable } from './forms.ts'
import { words } from './words.ts'

const labelOf = (category: MailCategory): string => words.categories[category]?.label ?? category

export const NotificationsPage = ({ wanted }: { wanted: MailCategory[] }) => (
  <AccountPage tab="notifications" lede={words.lede}>
    <Form to={paths.notifications} legend={false}>
      <CheckboxGroup
        name="categories"
        label={words.legend}
        values={wanted}
        options={refusable.map((value) => ({ value, label: labelOf(value), hint: words.categories[value]?.hint }))}
      />
      <Actions>
        <Button>{words.submit}</Button>
      </Actions>
    </Form>
  </AccountPage>
)

/** Opened from a mail: mail scanners open links too, so that only the button refuses. */
export const UnsubscribePage = ({ to, category }: { to: string; category: MailCategory }) => (
  <DoorPage title={words.unsubscribe.title}>
    <p class="lede">
      {words.unsubscribe.text} {labelOf(category)}.
    </p>
    <Form to={to} legend={false}>
      <Button>{words.unsubscribe.submit}</Button>
    </Form>
  </DoorPage>
)

export const UnsubscribedPage = () => (
  <DoorPage title={words.unsubscribe.doneTitle}>
    <p class="lede">{words.unsubscribe.done}</p>
    <p class="row">
      <LinkButton to={paths.notifications} kind="alt">
        {words.unsubscribe.change}
      </LinkButton>
    </p>
  </DoorPage>
)
