import type { Language, LetterBlock, LocalText } from '@tunet/contract';
import { sayDay } from '../../../platform/calendar/say-day.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { queueLetter } from '../../notices/index.ts';
import { digitalContactOf, letterRecipient, tellsHow } from '../../people/index.ts';
import type { StartNowRow } from './start-now-queries.ts';

interface Words {
  readonly title: string;
  readonly started: (what: string, day: string) => string;
  readonly by: (unit: string, name: string) => string;
  readonly why: string;
  readonly goesOn: string;
  readonly no: string;
  readonly ring: (phone: string) => string;
  readonly endTitle: string;
  readonly ended: (what: string, day: string) => string;
  readonly appeal: string;
}

const words: Readonly<Record<Language, Words>> = {
  nb: {
    title: 'Du får hjelp nå, før vedtaket',
    started: (what, day) => `Du får ${what} fra ${day}.`,
    by: (unit, name) => `${unit} kommer til deg. ${name} bestemte at hjelpen skal begynne nå.`,
    why: 'Derfor får du hjelp nå',
    goesOn: 'Hjelpen slutter ikke av seg selv. Du får et vedtak, eller noen snakker med deg først.',
    no: 'Du kan si nei til hjelpen.',
    ring: (phone) => `Har du spørsmål, ring ${phone}.`,
    endTitle: 'Hjelpen du fikk før vedtaket, slutter',
    ended: (what, day) => `Siste dag med ${what} er ${day}.`,
    appeal: 'Trenger du fortsatt hjelp, kan du søke eller ringe oss. Du kan også klage.',
  },
  nn: {
    title: 'Du får hjelp no, før vedtaket',
    started: (what, day) => `Du får ${what} frå ${day}.`,
    by: (unit, name) => `${unit} kjem til deg. ${name} bestemte at hjelpa skal byrje no.`,
    why: 'Derfor får du hjelp no',
    goesOn: 'Hjelpa sluttar ikkje av seg sjølv. Du får eit vedtak, eller nokon snakkar med deg først.',
    no: 'Du kan seie nei til hjelpa.',
    ring: (phone) => `Har du spørsmål, ring ${phone}.`,
    endTitle: 'Hjelpa du fekk før vedtaket, sluttar',
    ended: (what, day) => `Siste dag med ${what} er ${day}.`,
    appeal: 'Treng du framleis hjelp, kan du søkje eller ringje oss. Du kan òg klage.',
  },
  sv: {
    title: 'Du får hjälp nu, före beslutet',
    started: (what, day) => `Du får ${what} från ${day}.`,
    by: (unit, name) => `${unit} kommer till dig. ${name} bestämde att hjälpen ska börja nu.`,
    why: 'Därför får du hjälp nu',
    goesOn: 'Hjälpen slutar inte av sig själv. Du får ett beslut, eller någon talar med dig först.',
    no: 'Du kan säga nej till hjälpen.',
    ring: (phone) => `Har du frågor, ring ${phone}.`,
    endTitle: 'Hjälpen du fick före beslutet slutar',
    ended: (what, day) => `Sista dag med ${what} är ${day}.`,
    appeal: 'Behöver du fortfarande hjälp kan du ansöka eller ringa oss. Du kan också överklaga.',
  },
  en: {
    title: 'You get help now, before the decision',
    started: (what, day) => `You get ${what} from ${day}.`,
    by: (unit, name) => `${unit} comes to you. ${name} decided that help begins now.`,
    why: 'Why you get help now',
    goesOn: 'The help does not end by itself. You get a decision, or somebody talks with you first.',
    no: 'You may say no to the help.',
    ring: (phone) => `If you have questions, ring ${phone}.`,
    endTitle: 'The help you had before the decision ends',
    ended: (what, day) => `The last day with ${what} is ${day}.`,
    appeal: 'If you still need help, you can apply or ring us. You may also appeal.',
  },
};

/** In writing, where she cannot be told digitally; her page says the same at once. */
export async function tellOnPaper(
  tx: Transaction,
  newId: NewId,
  row: StartNowRow,
  what: 'started' | 'ended',
  label: LocalText,
): Promise<void> {
  const { tenantId, personId } = row;
  if (tellsHow(await digitalContactOf(tx, tenantId, personId)) === 'digital') return;
  const to = await letterRecipient(tx, tenantId, personId);
  const language = to?.language ?? 'nb';
  const say = words[language];
  const text = (said: string): LetterBlock => ({ is: 'text', text: said });
  const called = `${label[language].toLowerCase()} (${row.title})`;
  const ring = row.unitPhone ? [text(say.ring(row.unitPhone))] : [];
  const blocks =
    what === 'started'
      ? [
          ...[text(say.started(called, sayDay(row.startsOn, language))), text(say.by(row.unitName, row.startedByName))],
          ...[{ is: 'heading' as const, text: say.why }, text(row.why), text(say.goesOn), text(say.no)],
        ]
      : [
          text(say.ended(called, sayDay(row.lastOn ?? row.startsOn, language))),
          text(row.endedBecause ?? ''),
          text(say.appeal),
        ];
  await queueLetter(tx, newId, {
    ...{ tenantId, personId, kind: 'other', subjectId: row.id, once: what, reference: '', language },
    ...{ unitId: row.headUnitId, officerName: row.startedByName },
    title: what === 'started' ? say.title : say.endTitle,
    blocks: [...blocks, ...ring],
  });
}
