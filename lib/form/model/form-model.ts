/**
 * The form of a province: its own layout where its labels were read, else the fields that the
 * forms of several provinces share. Pure data, built from data/forms.json and data/provinces.
 */
import { provinceOf } from '../../../data/facts';
import { forms } from '../../../data/national';
import type {
  Bilingual,
  Confidence,
  Fact,
  FormField,
  FormLayout,
  ProvinceForm,
  ProvinceId,
} from '../../../data/schema';
import { isUsable } from '../../guide/fact-trust';
import { readFormOf } from '../../guide/guide-form';
import { type FormPlace, formPlacesOf } from '../../guide/guide-links';
import { fieldKey, fieldRecord } from './fields';

/** `empty-subject`: the letter that some administrations want for a subject without any service. */
export type FormUse = 'general' | 'empty-subject';

export interface FormFieldSpec {
  key: string;
  /** The label as it stands on the paper, Chinese. */
  label: string;
  kind: FormField['kind'];
  required: boolean;
  /** The options that were read; empty for fields without options. */
  options: readonly string[];
  /** False when the form has more options than were read: the person may then write one in. */
  optionsComplete: boolean;
  /** Wordings other provinces use, offered for the option that is written in. */
  suggestions: readonly string[];
  /** Text that always stands here. */
  fixed: string | null;
  rule: Bilingual | null;
}

export interface FormSectionSpec {
  /** As the paper prints it. */
  title: string | null;
  /** What the section is about, for words in another language. */
  part: 'filing' | 'applicant' | 'administration';
  /** Left blank for the administration. */
  byAdministration: boolean;
  fields: readonly FormFieldSpec[];
}

export interface FormSpec {
  provinceId: ProvinceId;
  use: FormUse;
  /** `own`: labels and title of the province's own form; `common`: composed here, nobody's form. */
  origin: 'own' | 'common';
  shape: 'table' | 'letter';
  /** The title on the paper, Chinese. The common layout names its addressee and claims nothing. */
  title: string;
  prefix: string;
  authority: Bilingual;
  asOf: string;
  asOfBound: 'not-before' | 'not-after' | null;
  source: Fact['source'];
  confidence: Confidence;
  sections: readonly FormSectionSpec[];
  rules: readonly Fact[];
  /** Titles of the province's forms that exist but whose labels were not read. */
  unreadTitles: readonly string[];
  /** Where the administration's own current form is to be looked for, nearest first. */
  places: readonly FormPlace[];
  /** `subject`: only a number without suffix may stand on it. */
  numberNeed: 'subject' | 'subject-or-service';
}

/** The uses for which a province has a form of its own or shares the common one, the usual one first. */
export function formUses(provinceId: ProvinceId): FormUse[] {
  return readFormOf(provinceOf(provinceId), true) ? ['general', 'empty-subject'] : ['general'];
}

/**
 * The form to fill in for a filing of this province.
 *
 * @param provinceId The province of the number, not of the applicant (data/forms.json, common rules).
 * @param use A use the province has no letter for falls back to the general form.
 */
export function formFor(provinceId: ProvinceId, use: FormUse = 'general'): FormSpec {
  const province = provinceOf(provinceId);
  const form = readFormOf(province, use === 'empty-subject');
  const own = form && forms.layouts.find(({ id }) => id === form.layout);
  if (!own && use !== 'general') return formFor(provinceId);
  const base = {
    provinceId,
    use,
    prefix: province.prefix,
    authority: { zh: province.authority.zh, en: province.authority.en },
    places: formPlacesOf(province),
  };
  if (own) {
    return {
      ...base,
      origin: 'own',
      shape: use === 'empty-subject' ? 'letter' : 'table',
      title: own.title,
      asOf: own.asOf,
      asOfBound: own.asOfBound ?? null,
      source: own.source,
      confidence: form.confidence,
      sections: own.sections.map(sectionSpec),
      rules: own.rules,
      unreadTitles: [],
      numberNeed: use === 'empty-subject' ? 'subject' : 'subject-or-service',
    };
  }
  const { common } = forms;
  const asked = common.fields.filter((field) => !field.obsolete).map(fieldSpec);
  return {
    ...base,
    origin: 'common',
    shape: 'table',
    title: `注销备案申请表（致${province.authority.zh}）`,
    asOf: common.asOf,
    asOfBound: common.asOfBound ?? null,
    source: common.source,
    confidence: common.confidence,
    sections: [
      {
        title: '一、拟注销的备案',
        part: 'filing',
        byAdministration: false,
        fields: asked.filter(({ key }) => fieldRecord(key).part === 'filing'),
      },
      {
        title: '二、申请人',
        part: 'applicant',
        byAdministration: false,
        fields: asked.filter(({ key }) => fieldRecord(key).part === 'applicant'),
      },
    ],
    rules: common.rules,
    unreadTitles: unreadTitlesOf(province.forms),
    numberNeed: 'subject-or-service',
  };
}

/** Every field the applicant fills in, in the order of the paper. */
export function fieldsToFill(form: FormSpec): FormFieldSpec[] {
  return form.sections
    .filter((section) => !section.byAdministration)
    .flatMap((section) => section.fields)
    .filter((field) => field.kind !== 'seal' && field.fixed === null);
}

/** The sections as a person fills them in: the filing first, then who applies, and last what says only the same again. */
export function screenSections({ sections }: FormSpec): FormSectionSpec[] {
  const rank = ({ part, title }: FormSectionSpec): number => {
    if (part === 'administration') return 3;
    if (part === 'filing') return 0;
    return title === null ? 2 : 1;
  };
  return [...sections].sort((a, b) => rank(a) - rank(b));
}

/** Names of forms that are surely the administration's, the one on its own site before copies. */
function unreadTitlesOf(known: readonly ProvinceForm[]): string[] {
  const sure = known.filter((form) => form.title?.endsWith('申请表') && !form.layout && isUsable(form));
  const official = sure.filter(({ kind }) => kind === 'official-page');
  return (official.length > 0 ? official : sure).flatMap(({ title }) => title ?? []);
}

function sectionSpec(section: FormLayout['sections'][number]): FormSectionSpec {
  const byAdministration = section.filledBy === 'administration';
  const ofFiling = section.fields.some(({ key }) => key === fieldKey.number);
  return {
    title: section.title,
    part: byAdministration ? 'administration' : ofFiling ? 'filing' : 'applicant',
    byAdministration,
    fields: section.fields.filter((field) => !field.obsolete).map(fieldSpec),
  };
}

function fieldSpec(field: FormField): FormFieldSpec {
  const options = field.options ?? [];
  const optionsComplete = field.optionsComplete ?? true;
  const common = forms.common.fields.find(({ key }) => key === field.key)?.options ?? [];
  return {
    key: field.key,
    label: field.label,
    kind: field.kind,
    required: field.required,
    options,
    optionsComplete,
    suggestions: optionsComplete ? [] : common.filter((option) => !options.includes(option)),
    fixed: field.fixed ?? null,
    rule: field.rule ?? null,
  };
}
