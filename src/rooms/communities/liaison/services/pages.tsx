import {
  Actions,
  Button,
  Empty,
  Facts,
  Form,
  Item,
  LinkButton,
  List,
  More,
  Note,
  Section,
  Split,
  Stack,
  Tag,
  TextField,
  When,
} from '#ui/index.ts'
import { CommunityPage } from '../../parts.tsx'
import type { CommunityView } from '../../queries.ts'
import { paths } from '../paths.ts'
import { type Delays, isAway, isInOffice } from '../rules.ts'
import type { ContactView, Service } from './queries.ts'
import { contactKinds, words } from './words.ts'

type DirectoryProps = {
  community: CommunityView
  services: readonly Service[]
  contacts: readonly ContactView[]
  delays: ReadonlyMap<string, Delays>
  today: string
  /** The words typed, when one searches. */
  typed: string
  mayKeep: boolean
}

/** « Qui s’occupe de quoi ? » and how long it takes. */
export const DirectoryPage = (props: DirectoryProps) => {
  const { community, services, typed, delays, mayKeep } = props
  const whole = delays.get('')
  return (
    <CommunityPage
      community={community}
      part="liaison"
      lede={words.lede}
      actions={
        <>
          <LinkButton to={paths.ask(community.slug)}>{words.ask}</LinkButton>
          {mayKeep && (
            <LinkButton to={paths.newService(community.slug)} kind="alt">
              {words.add}
            </LinkButton>
          )}
        </>
      }
    >
      <Stack gap={6}>
        <Section id="qui" title={words.search}>
          <Form to={paths.directory(community.slug)} method="get" values={{ q: typed }}>
            <TextField name="q" label={words.searchLabel} hint={words.searchHint} inputMode="search" />
            <Actions>
              <Button icon="search">{words.searchButton}</Button>
            </Actions>
          </Form>
          {typed && services.length === 0 && <p>{words.nothingFound}</p>}
        </Section>
        {whole && whole.answered + whole.open + whole.late > 0 && (
          <Section id="delais" title={words.delays} intro={words.delaysIntro}>
            <p>{words.delay(whole)}.</p>
          </Section>
        )}
        {services.length === 0 && !typed ? (
          <Empty
            title={words.emptyTitle}
            action={mayKeep ? <LinkButton to={paths.newService(community.slug)}>{words.add}</LinkButton> : undefined}
          >
            {mayKeep ? words.empty : `${words.empty} ${words.emptyAsk}`}
          </Empty>
        ) : (
          services.length > 0 && (
            <Section id="directions" title={typed ? words.found(services.length, typed) : words.all}>
              <List ruled>
                {services.map((service) => (
                  <ServiceLine {...props} service={service} />
                ))}
              </List>
            </Section>
          )
        )}
      </Stack>
    </CommunityPage>
  )
}

const ServiceLine = ({ service, contacts, delays, today }: DirectoryProps & { service: Service }) => {
  const office = contacts.filter((one) => one.serviceId === service.id && isInOffice(one, today))
  const measured = delays.get(service.id)
  return (
    <Item
      name={service.name}
      href={paths.service(service.id)}
      thread="agent"
      level={3}
      details={
        <>
          <span class="muted">{service.authority}</span>
          {service.isGeneral && <Tag>{words.general}</Tag>}
          {office[0] && <span>{office[0].function}</span>}
        </>
      }
    >
      <p>{service.handles}</p>
      <p class="small muted">{measured ? words.delay(measured) : words.none}</p>
    </Item>
  )
}

type ServiceProps = {
  community: CommunityView
  service: Service
  contacts: readonly ContactView[]
  delays: Delays | null
  today: string
  mayKeep: boolean
  /** The contact that the reader is, if any. */
  me: string | null
}

export const ServicePage = ({ community, service, contacts, delays, today, mayKeep, me }: ServiceProps) => (
  <CommunityPage
    community={community}
    part="liaison"
    title={service.name}
    lede={service.authority}
    actions={
      service.retiredOn ? undefined : (
        <>
          <LinkButton to={paths.askOf(community.slug, service.id)}>{words.askThis}</LinkButton>
          {mayKeep && (
            <LinkButton to={paths.editService(service.id)} kind="alt">
              {words.edit}
            </LinkButton>
          )}
        </>
      )
    }
  >
    {service.retiredOn && (
      <Note kind="know">
        <p>{words.retired(service.retiredOn)}</p>
      </Note>
    )}
    <Split
      aside={
        <Section id="delais" title={words.delays} intro={words.delaysIntro}>
          {delays && delays.median !== null && <Facts items={[['jours ouvrés, réponse médiane', delays.median]]} />}
          <p>{delays ? `${words.delay(delays)}.` : `${words.none}.`}</p>
          <p class="small muted">{words.promise}</p>
        </Section>
      }
      label={words.delays}
    >
      <Section id="sujets" title={words.handles}>
        <p>{service.handles}</p>
        {service.isGeneral && (
          <p>
            <Tag>{words.general}</Tag> {words.generalHint}
          </p>
        )}
      </Section>
      <Section id="referents" title={words.contacts} thread="agent">
        {contacts.filter((one) => isInOffice(one, today)).length === 0 && <p>{words.noContact}</p>}
        <List tight>
          {contacts
            .filter((one) => mayKeep || (me !== null && one.personId === me) || isInOffice(one, today))
            .map((contact) => (
              <ContactLine {...{ contact, today, mayKeep, service }} mine={contact.personId === me && me !== null} />
            ))}
        </List>
        {mayKeep && !service.retiredOn && (
          <p>
            <More to={paths.contacts(service.id)}>{words.nameTitle}</More>
          </p>
        )}
      </Section>
    </Split>
  </CommunityPage>
)

type LineProps = { contact: ContactView; today: string; mayKeep: boolean; mine: boolean; service: Service }

const ContactLine = ({ contact, today, mayKeep, mine, service }: LineProps) => (
  <li>
    <p>
      <Tag>{contactKinds[contact.kind]}</Tag> {contact.function}, {words.until} <When date={contact.endsOn} />
      {isAway(contact, today) && `, ${words.away}`}
      {contact.invitedEmail && `. ${words.invited}`}
    </p>
    {(mayKeep || mine) && (
      <p class="row small">
        {contact.personId && <More to={paths.absence(service.id, contact.id)}>{words.absence}</More>}
        <More to={paths.endContact(service.id, contact.id)}>
          {words.end} <span class="vh">{contact.function}</span>
        </More>
      </p>
    )}
  </li>
)
