export { absoluteUrl, assetUrl, setAssetVersions, setPublicUrl } from './assets.js';
export { centreTel, centreZalo, setCentrePhone } from './contact.js';
export { ReadAloud } from './read-aloud.js';
export {
  ChoiceGroup,
  Consent,
  DateParts,
  Field,
  FieldGroup,
  type Option,
  SelectField,
  TextArea,
} from './fields.js';
export { CsrfFields, ErrorSummary, type FieldSentences, fieldSentences } from './form.js';
export { type Frame, type User } from './frame.js';
export { Icon } from './icon.js';
export { type IconName } from './icons.js';
export { Ledger, type LedgerCell } from './ledger.js';
export { FacetList, type FacetOption, formatCount, Pager, Table } from './lists.js';
export { BandArch } from './logo.js';
export { Page } from './page.js';
export {
  Button,
  CallCentre,
  Chip,
  type Fact,
  Facts,
  knownFacts,
  LinkButton,
  Note,
  PhoneLink,
  Prose,
  StateTag,
  Tag,
} from './parts.js';
export { type IconFact, IconFacts, OfferHead, PostingCard } from './posting-card.js';
export { EmptyState, ErrorPage } from './states.js';
export { SpanProgress, TimeLine, type WayStep } from './way.js';
export { uiTexts } from './ui.texts.js';
