import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import { inOrderOf } from '#core/lot.ts'
import {
  Actions,
  Button,
  Checkbox,
  Disclosure,
  Form,
  KeyValues,
  LinkButton,
  Page,
  PageHead,
  PostButton,
  RadioGroup,
  Row,
  Section,
  Stack,
  Table,
  TextArea,
  When,
} from '#ui/index.ts'
import { crumbs } from '../../crumbs.ts'
import { SaidOf } from '../../declarations/parts.tsx'
import { paths } from '../../paths.ts'
import { OutcomeTag, Written } from '../parts.tsx'
import type { PanelView, PeerView } from '../questions/queries-view.ts'
import { words as acts } from '../questions/words.ts'
import { outcomes } from '../rules.ts'
import { words as common } from '../words.ts'
import { outcomeNames, outcomeTexts, panelNames, seatNames } from '../words-names.ts'
import { words } from './words.ts'

/** A decision, with the reasons of each of the three, whose names nobody reads. */
export const Decision = ({ panel, view, today }: { panel: PanelView; view: PeerView; today: string }) => (
  <Section id={`avis-${panel.kind}-${panel.id.slice(0, 8)}`} title={panelNames[panel.kind]} thread="project">
    <Stack gap={5}>
      <Row>
        {panel.outcome && <OutcomeTag outcome={panel.outcome} />}
        {panel.decidedAt && (
          <span class="muted">
            {words.decided} <When date={panel.decidedAt} />
          </span>
        )}
      </Row>
      {panel.judged && (
        <Disclosure
          summary={
            <>
              {common.judged}
              {panel.judged.declaredAt && (
                <>
                  , {common.saidOn.toLowerCase()} <When date={panel.judged.declaredAt} />
                </>
              )}
            </>
          }
        >
          <SaidOf asked={view.asked} said={panel.judged.said} today={today} />
        </Disclosure>
      )}
      {panel.seats
        .filter(({ opinion }) => opinion !== null)
        .map(({ opinion, reasons }, index) => (
          <div class="flow f3">
            <h3 class="t2">
              {acts.sections.opinion(index + 1)}
              {opinion && `\u00a0: ${outcomeNames[opinion].toLowerCase()}`}
            </h3>
            <Written text={reasons} />
          </div>
        ))}
    </Stack>
  </Section>
)

const shownOfOrder = 12

/** How a panel was drawn: enough to draw it again. */
export const Draw = ({ panel }: { panel: PanelView }) => {
  const numbers = Array.from({ length: panel.candidates }, (_, index) => String(index + 1))
  const order = inOrderOf(panel.seed, numbers).slice(0, shownOfOrder)
  return (
    <Stack>
      <h3 class="t2">{panelNames[panel.kind]}</h3>
      <p>{words.how(panel.candidates)}</p>
      <KeyValues
        wide
        items={[
          [words.drawn, <When date={panel.drawnAt} />],
          [words.seed, <code>{panel.seed}</code>],
          [words.order, order.join(', ')],
          [words.due, !panel.decidedAt && !panel.dissolvedAt && <When date={panel.dueOn} />],
          [words.dissolved, panel.dissolvedAt && <When date={panel.dissolvedAt} />],
        ]}
      />
      {panel.dissolvedAt && <p class="muted">{words.dissolvedText}</p>}
      <Table
        caption={words.called}
        hideCaption
        rows={panel.seats}
        columns={[
          { label: words.number, cell: ({ number }) => words.seat(number) },
          { label: words.state, cell: ({ status }) => seatNames[status] },
        ]}
      />
    </Stack>
  )
}

/** Someone drawn: sit, or say what ties them. */
export const SeatCall = ({ id }: { id: string }) => (
  <Section id="siege" title={acts.seat.title} thread="project">
    <p>{acts.seat.text}</p>
    <Row>
      <PostButton to={paths.peerStep(id, 'siege')} label={acts.seat.accept} />
      <LinkButton to={paths.peerStep(id, 'recusation')} kind="alt">
        {acts.seat.recuse}
      </LinkButton>
    </Row>
  </Section>
)

type Filled = { errors: FieldErrors; values: Typed }

export const OpinionForm = ({ id, errors, values }: { id: string } & Filled) => (
  <Section id="avis" title={acts.opinion.title} thread="project">
    <Form to={paths.peerStep(id, 'avis')} errors={errors} values={values}>
      <RadioGroup
        name="opinion"
        label={acts.opinion.label}
        required
        options={outcomes.map((value) => ({ value, label: outcomeNames[value], hint: outcomeTexts[value] }))}
      />
      <TextArea
        name="reasons"
        label={acts.opinion.reasons}
        hint={acts.opinion.reasonsHint}
        rows={7}
        minLength={40}
        maxLength={4000}
        required
      />
      <Checkbox name="abusive" label={acts.opinion.abusive} hint={acts.opinion.abusiveHint} />
      <Actions>
        <Button>{acts.opinion.submit}</Button>
        <a href={paths.peerStep(id, 'recusation')}>{acts.seat.recuse}</a>
      </Actions>
    </Form>
  </Section>
)

export const RecusePage = ({ id, errors, values }: { id: string } & Filled) => (
  <Page
    title={acts.seat.recuseTitle}
    trail={[crumbs.home, { href: paths.peers, label: common.crumb }, { label: acts.seat.recuseTitle }]}
    thread="project"
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={acts.seat.recuseTitle} lede={acts.seat.recuseText} thread="project" kind={common.thread} />
    <Form to={paths.peerStep(id, 'recusation')} errors={errors} values={values}>
      <TextArea name="reason" label={acts.seat.reason} rows={3} maxLength={4000} required />
      <Actions>
        <Button kind="danger">{acts.seat.recuse}</Button>
        <LinkButton to={paths.peer(id)} kind="alt">
          {acts.seat.keep}
        </LinkButton>
      </Actions>
    </Form>
  </Page>
)
