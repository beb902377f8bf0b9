import { z } from 'zod'
import { field } from '#core/forms.ts'
import { Button, PlaceField } from '#ui/index.ts'
import { rowIds, type StepPart } from './step.ts'
import { labels, words } from './words.ts'

export const where: StepPart = {
  isObliging: ({ isPublished }) => isPublished,

  form: () =>
    z
      .object({
        places: field.optional(),
        places_id: field.list(100),
        seat: field.optional(),
        seat_id: field.optional(20),
      })
      .transform((form) => ({
        patch: {},
        places: { text: form.places, ids: rowIds(form.places_id) },
        seat: { text: form.seat, id: form.seat_id },
      })),

  values: (sheet) => ({
    places: '',
    places_id: sheet.places.map((place) => String(place.id)),
    seat: sheet.seat?.name ?? '',
    seat_id: sheet.seat ? String(sheet.seat.id) : '',
  }),

  Fields: ({ isPublished, isProposal, choices }) => (
    <>
      <PlaceField
        name="places"
        label={isProposal ? words.proposed.places : labels.places}
        multiple
        required={isPublished}
        chosen={choices.chosenPlaces}
        choices={choices.places}
        hint={`${words.hints.places} ${isPublished ? '' : words.toPublish}`}
      />
      <p>
        <Button kind="alt" small name="go" value="stay" novalidate>
          {words.add}
        </Button>
      </p>
      <PlaceField name="seat" label={labels.seat} choices={choices.seats} hint={words.hints.seat} />
    </>
  ),
}
