import { formatDay } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import { Note, RadioGroup, SelectField, TextArea, TextField } from '#ui/index.ts'
import { inWords } from '../../dated/rules.ts'
import { type Filling, WritingPage } from '../../writing/parts.tsx'
import { Why } from '../parts.tsx'
import { roadmapPaths as paths } from '../paths.ts'
import type { DraftItem } from '../queries.ts'
import { type Item, type Kind, limits, movesOf } from '../rules.ts'
import { kindNames, statusNames, words } from '../words.ts'

const said = words.fields

const valuesOf = (item: DraftItem): Record<string, string> => ({
  title: item.title,
  purpose: item.purpose,
  lead: item.lead,
  means: item.means,
  startsOn: item.startsOn ? inWords(item.startsOn) : '',
  dueOn: item.dueOn ? inWords(item.dueOn) : '',
})
const labels = {
  title: said.title,
  purpose: said.purpose,
  lead: said.lead,
  means: said.means,
  startsOn: said.startsOn,
  dueOn: said.dueOn,
}

const ItemFields = ({ item, kind }: { item: DraftItem | null; kind: Kind }) => {
  const values = item ? valuesOf(item) : {}
  return (
    <>
      <TextField
        name="title"
        label={said.title}
        value={values.title}
        required
        maxLength={limits.title}
        autocomplete="off"
      />
      <TextArea
        name="purpose"
        label={said.purpose}
        hint={said.purposeHint}
        value={values.purpose}
        rows={3}
        maxLength={limits.text}
      />
      <TextField
        name="lead"
        label={said.lead}
        hint={said.leadHint}
        value={values.lead}
        maxLength={limits.lead}
        autocomplete="off"
      />
      {kind !== 'milestone' && (
        <>
          <TextArea
            name="means"
            label={said.means}
            hint={said.meansHint}
            value={values.means}
            rows={3}
            maxLength={limits.text}
          />
          <TextField
            name="startsOn"
            label={said.startsOn}
            hint={said.dateHint}
            value={values.startsOn}
            width="medium"
            autocomplete="off"
          />
        </>
      )}
      <TextField
        name="dueOn"
        label={said.dueOn}
        hint={said.dateHint}
        value={values.dueOn}
        width="medium"
        autocomplete="off"
      />
    </>
  )
}

/** A new axis, or what goes under `parent`. */
export const AddPage = (filling: Filling & { parent: DraftItem | null; kind: Kind }) => {
  const { community, parent, kind } = filling
  const { slug } = community
  return (
    <WritingPage
      {...filling}
      part="roadmap"
      to={parent ? paths.addUnder(slug, parent.id) : paths.addAxis(slug)}
      title={words.add[kind]}
      lede={parent && `${words.item.in}\u00a0: ${nbsp(parent.title)}`}
      submit={words.addSubmit}
      leave={parent ? paths.item(slug, parent.id) : paths.roadmap(slug)}
    >
      <ItemFields item={null} kind={kind} />
    </WritingPage>
  )
}

type OfItem = Filling & { item: DraftItem }

/** `places`: the axes or the actions it could be under. */
export const EditPage = (filling: OfItem & { places: readonly Item[] }) => {
  const { community, item, places, isStale } = filling
  return (
    <WritingPage
      {...filling}
      part="roadmap"
      to={paths.edit(community.slug, item.id)}
      title={words.edit}
      lede={`${kindNames[item.kind]}\u00a0: ${nbsp(item.title)}`}
      submit={words.save}
      leave={paths.item(community.slug, item.id)}
      stored={{ version: item.version, values: valuesOf(item), labels }}
    >
      {item.removed && (
        <Note kind="fix">
          <p>{isStale ? words.remove.wasRemoved : words.item.removedText}</p>
        </Note>
      )}
      <ItemFields item={item} kind={item.kind} />
      {places.length > 1 && (
        <SelectField
          name="parent"
          label={item.kind === 'action' ? said.parent : said.parentAction}
          value={item.parentId}
          options={places.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
    </WritingPage>
  )
}

export const StatusPage = (filling: OfItem & { today: string }) => {
  const { community, item, today } = filling
  return (
    <WritingPage
      {...filling}
      part="roadmap"
      to={paths.status(community.slug, item.id)}
      title={words.status.title}
      lede={`${nbsp(item.title)}\u00a0: ${statusNames[item.status]}`}
      submit={words.save}
      leave={paths.item(community.slug, item.id)}
      stored={{ version: item.version, values: { reason: item.reason }, labels: { reason: said.reason } }}
    >
      <p>{words.status.lede}</p>
      <Why item={item} />
      <RadioGroup
        name="status"
        label={said.status}
        required
        options={movesOf(item.kind, item.status).map((value) => ({ value, label: statusNames[value] }))}
      />
      <TextField
        name="statusOn"
        label={said.statusOn}
        hint={said.dateHint}
        value={formatDay(today)}
        required
        width="medium"
        autocomplete="off"
      />
      <TextArea name="reason" label={said.reason} hint={said.reasonHint} rows={3} maxLength={limits.reason} />
    </WritingPage>
  )
}

export const RemovePage = (filling: OfItem) => (
  <WritingPage
    {...filling}
    part="roadmap"
    to={paths.remove(filling.community.slug, filling.item.id)}
    title={words.remove.title}
    lede={nbsp(filling.item.title)}
    submit={words.remove.submit}
    leave={paths.item(filling.community.slug, filling.item.id)}
    danger
  >
    <p>{words.remove.lede}</p>
  </WritingPage>
)
