// The door of the kit: rooms import from here.
export { Button, ExternalLink, LinkButton, More, PostButton } from './actions.tsx'
export { type Bar, Bars, Facts, KeyValues } from './figures.tsx'
export { Filters } from './filters.tsx'
export { Checkbox, CheckboxGroup, type Option, type OptionGroup, RadioGroup, SelectField } from './forms/choices.tsx'
export { type Errors, fieldId, type Typed } from './forms/context.tsx'
export { Actions, ErrorSummary, Fields, Form } from './forms/form.tsx'
export {
  DateField,
  EmailField,
  FileField,
  HiddenField,
  NumberField,
  PasswordField,
  PhoneField,
  TextArea,
  TextField,
  UrlField,
} from './forms/inputs.tsx'
export { Kept, type KeptValues } from './forms/kept.tsx'
export { type PlaceChoice, PlaceField } from './forms/place-field.tsx'
export {
  type Assets,
  type Flash,
  type Frame,
  type Link,
  renderPage,
  type Theme,
  useFrame,
  WithFrame,
} from './frame.tsx'
export { Hero, SearchBox, type Way, Ways } from './home.tsx'
export { Icon, type IconName } from './icon.tsx'
export { Band, Columns, Item, List, PageHead, Prose, Row, Section, Split, Stack, Wrap } from './layout.tsx'
export { type Counts, DepartmentMap } from './map/department-map.tsx'
export { DepartmentTable } from './map/department-table.tsx'
export { type Chip, Chips, Links, type Tab, Tabs } from './navigation.tsx'
export { Disclosure, Empty, Note, type NoteKind } from './notes.tsx'
export { type Crumb, Page, type PageProps } from './page/page.tsx'
export { Pager } from './pager.tsx'
export { ByThread, ErrorPage, WithPanel } from './panel.tsx'
export { QrCode } from './qr-code.tsx'
export { type Column, Table } from './table.tsx'
export { Lisiere, Monogram, Tag, type TagKind, Thread, type ThreadName } from './threads.tsx'
export { type Step, Steps, Timeline, type TimelineEvent } from './timeline.tsx'
export { Tissu, type TissuFigures } from './tissu.tsx'
export { frenchDate, type Precision, When } from './when.tsx'
