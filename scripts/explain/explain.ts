import { type First, courseOf, together } from '../../lib/diagnosis/remedy/course.ts';
import type { FamilyId } from '../../lib/diagnosis/families/index.ts';
import { quoted } from '../../lib/diagnosis/message.ts';
import { stepsOf } from '../../lib/diagnosis/remedy/nextStep.ts';
import { type Confidence, readMessage } from '../../lib/diagnosis/read.ts';
import type { RemedyStep } from '../../lib/diagnosis/remedy/steps.ts';
import { causeOfReading, whySupport } from '../../lib/diagnosis/telling.ts';
import type { Action } from '../../lib/domain/day/action.ts';
import { LANGUAGES, type Language } from '../../lib/domain/values/language.ts';
import type { Software } from '../../lib/domain/store/store.ts';
import { CATALOGUES } from '../../lib/i18n/catalogues.ts';
import { type Phrase, phrase } from '../../lib/i18n/phrase.ts';
import { type Translator, createTranslator } from '../../lib/i18n/translate.ts';

/** What we make of a message, in the words of one language. */
interface Told {
  /** What it is: a sentence for each cause that it names, the most careful first. */
  readonly what: readonly string[];
  readonly steps: readonly string[];
  readonly advice: string;
}

/** What we make of a message, and in each language what is told of it. */
export interface Explanation extends Readonly<Record<Language, Told>> {
  readonly text: string;
  /** The name that was given. */
  readonly software: string;
  /** The id of the known error; null: none of them writes so. */
  readonly known: string | null;
  /** `unread`: no kind of cause was read in it. */
  readonly family: FamilyId | 'unread';
  /** Further families that it names. */
  readonly also: readonly FamilyId[];
  readonly confidence: Confidence;
  /** Null: nothing is recommended. */
  readonly first: First | null;
  readonly steps: readonly RemedyStep[];
  readonly after: Action | null;
}

const TRANSLATORS = LANGUAGES.map((language) => createTranslator(language, CATALOGUES[language]));

function adviceOf(first: First | null, why: Phrase): Phrase {
  switch (first) {
    case 'fix':
      return phrase('advice.fix-first');
    case 'decide':
      return phrase('advice.decide');
    case 'wait':
      return phrase('advice.post.mended');
    default:
      return why;
  }
}

/**
 * What the extension makes of a message of the accounting software, by the very rules that it reads a day with. What it
 * sees of the day and of its store may change the advice there: a period that is open again, a mapping that is complete.
 * @param software the package that wrote it, as far as the extension tells packages apart
 * @param name what that package is called in the answer
 */
export function explain(text: string, software: Software, name: string = software): Explanation {
  const readings = readMessage(text, software);
  const [reading] = readings as [(typeof readings)[number]];
  const courses = readings.flatMap((one) => courseOf(one) ?? []);
  const course = courses.length > 0 ? together(courses) : null;
  const causes = readings.map((one) => causeOfReading(one) ?? phrase('finding.unread'));
  const steps = stepsOf(course?.remedy ?? []);
  const advice = adviceOf(course?.first ?? null, whySupport(reading, quoted(text) === null));
  const tell = ({ say }: Translator): Told => ({ what: causes.map(say), steps: steps.map(({ what }) => say(what)), advice: say(advice) });
  const inEach = Object.fromEntries(TRANSLATORS.map((translator) => [translator.language, tell(translator)])) as Record<Language, Told>;
  return {
    text,
    software: name,
    known: reading.error?.id ?? null,
    family: reading.family ?? 'unread',
    also: readings.slice(1).flatMap(({ family }) => family ?? []),
    confidence: reading.confidence,
    first: course?.first ?? null,
    steps: steps.map(({ step }) => step),
    after: course?.after ?? null,
    ...inEach,
  };
}
