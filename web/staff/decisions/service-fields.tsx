import type { DecisionWork, DraftService, ServiceProposal, Slot } from '@tunet/contract';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { DayField, Select, TextArea, TextField } from '../../ui/field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';
import { forList, ListFields, newList } from './list-fields.tsx';
import { SlotAt } from './slot-at.tsx';
import type { Drafting } from './use-draft.ts';

/** Every kind of help that was considered, granted or not. */
export function ServiceFields(props: { drafting: Drafting; work: DecisionWork }) {
  const say = useStaffText().composer;
  const { language } = useLanguage();
  const { drafting, work } = props;
  const { draft, change } = drafting;
  const put = (id: string, next: Partial<DraftService>) =>
    change({ services: draft.services.map((each) => (each.id === id ? { ...each, ...next } : each)) });
  /** Body, weeks and law come from the kind of help, and may be changed. */
  const choose = (service: DraftService, kind: ServiceProposal | undefined) => {
    const chosen = {
      ...service,
      serviceType: kind?.code ?? null,
      appealBody: kind?.appealBody[draft.language] ?? '',
      appealWeeks: kind?.appealWeeks ?? null,
    };
    const laws = kind && !draft.laws.includes(kind.law) ? [...draft.laws, kind.law] : draft.laws;
    change({ services: draft.services.map((each) => (each.id === service.id ? chosen : each)), laws });
  };
  return (
    <section className="composer-services">
      <h3>{say.services}</h3>
      {draft.services.map((service, index) => {
        const kind = work.serviceTypes.find(({ code }) => code === service.serviceType);
        const name = kind?.label[language] ?? say.service(index + 1);
        return (
          <fieldset className="composer-service" key={service.id}>
            <legend>{name}</legend>
            <OneService
              service={service}
              kind={kind}
              drafting={drafting}
              work={work}
              put={(next) => put(service.id, next)}
              turn={(isList) => {
                const { list: _list, ...plain } = service;
                const turned = isList ? { ...plain, ...forList, list: newList(work.followUpOn) } : plain;
                change({ services: draft.services.map((each) => (each.id === service.id ? turned : each)) });
              }}
              choose={(code) =>
                choose(
                  service,
                  work.serviceTypes.find((each) => each.code === code),
                )
              }
            />
            <Button
              variant="tertiary"
              color="neutral"
              onClick={() => change({ services: draft.services.filter(({ id }) => id !== service.id) })}
            >
              {say.removeService(name)}
            </Button>
          </fieldset>
        );
      })}
      {draft.services.length < 12 ? (
        <Button variant="secondary" onClick={() => change({ services: [...draft.services, newService()] })}>
          {say.addService}
        </Button>
      ) : null}
    </section>
  );
}

function OneService(props: {
  service: DraftService;
  kind: ServiceProposal | undefined;
  drafting: Drafting;
  work: DecisionWork;
  put: (next: Partial<DraftService>) => void;
  choose: (code: string) => void;
  /** about the right to stand on the list, or about the help itself */
  turn: (isList: boolean) => void;
}) {
  const say = useStaffText().composer;
  const { language } = useLanguage();
  const { service, put, work } = props;
  const { missing } = props.drafting;
  const at = (slot: Slot, children: ReactNode, also: readonly Slot[] = []) => (
    <SlotAt slot={slot} also={also} serviceId={service.id} missing={missing}>
      {children}
    </SlotAt>
  );
  const isRefused = service.isGranted === false;
  const isList = service.list !== undefined;
  return (
    <>
      {at(
        'service-type',
        <Select
          label={say.serviceType}
          value={service.serviceType ?? ''}
          onChange={props.choose}
          options={[
            { value: '', label: say.choose },
            ...work.serviceTypes.map(({ code, label }) => ({ value: code, label: label[language] })),
          ]}
        />,
        ['no-list', 'place-and-list'],
      )}
      {props.kind?.hasList || isList ? (
        <Select
          label={say.rightTo}
          value={isList ? 'list' : 'help'}
          onChange={(value) => props.turn(value === 'list')}
          options={(['help', 'list'] as const).map((value) => ({ value, label: say.rightTos[value] }))}
        />
      ) : null}
      {at(
        'is-granted',
        <Select
          label={say.isGranted}
          value={service.isGranted === null ? '' : service.isGranted ? 'yes' : 'no'}
          onChange={(value) => put({ isGranted: value === '' ? null : value === 'yes' })}
          options={[
            { value: '', label: say.choose },
            { value: 'yes', label: say.granted },
            { value: 'no', label: say.notGranted },
          ]}
        />,
      )}
      {isRefused || isList || props.kind?.needsTimes === false
        ? null
        : at('extent-times', <Times service={service} put={put} />, ['extent-range'])}
      {service.list && !isRefused ? (
        <ListFields service={service} list={service.list} put={put} work={work} at={at} />
      ) : null}
      {at(
        isList ? 'help-meanwhile' : 'extent-words',
        <TextArea
          label={isRefused ? say.refusedWords : isList ? say.meanwhile : say.extentWords}
          {...(isRefused ? {} : { help: isList ? say.meanwhileHelp : say.extentHelp })}
          value={service.extentWords}
          onChange={(extentWords) => put({ extentWords })}
          rows={2}
          maxLength={1_000}
        />,
      )}
      {isRefused || isList ? null : (
        <>
          {at(
            'starts-on',
            <div className="composer-row">
              <DayField
                label={say.startsOn}
                value={service.startsOn ?? ''}
                onChange={(day) => put({ startsOn: day || null })}
              />
              <DayField
                label={say.endsOn}
                value={service.endsOn ?? ''}
                onChange={(day) => put({ endsOn: day || null })}
              />
            </div>,
            ['ends-before-start'],
          )}
          {at(
            'unit',
            <Select
              label={say.unit}
              value={service.unitId ?? ''}
              onChange={(unitId) => put({ unitId: unitId || null })}
              options={[
                { value: '', label: say.choose },
                ...work.units.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />,
          )}
        </>
      )}
      <div className="composer-row">
        {at(
          'appeal-body',
          <TextField
            label={say.appealBody}
            value={service.appealBody}
            onChange={(appealBody) => put({ appealBody })}
            maxLength={200}
          />,
        )}
        {at(
          'appeal-weeks',
          <TextField
            label={say.appealWeeks}
            numeric
            value={service.appealWeeks === null ? '' : String(service.appealWeeks)}
            onChange={(weeks) => put({ appealWeeks: numberOf(weeks, 26) })}
            maxLength={2}
          />,
        )}
      </div>
    </>
  );
}

function Times(props: { service: DraftService; put: (next: Partial<DraftService>) => void }) {
  const say = useStaffText().composer;
  const { service, put } = props;
  return (
    <div className="composer-row">
      <TextField
        label={say.timesFloor}
        numeric
        value={service.timesFloor === null ? '' : String(service.timesFloor)}
        onChange={(times) => put({ timesFloor: numberOf(times, 200) })}
        maxLength={3}
      />
      <TextField
        label={say.timesUsual}
        numeric
        value={service.timesUsual === null ? '' : String(service.timesUsual)}
        onChange={(times) => put({ timesUsual: numberOf(times, 200) })}
        maxLength={3}
      />
      <Select
        label={say.per}
        value={service.per ?? ''}
        onChange={(value) => put({ per: measures.find((each) => each === value) ?? null })}
        options={[
          { value: '', label: say.choose },
          ...measures.map((value) => ({ value, label: say.perNames[value] })),
        ]}
      />
    </div>
  );
}

const measures = ['day', 'week', 'month'] as const;

function numberOf(typed: string, most: number): number | null {
  const digits = typed.replaceAll(/\D/g, '');
  const number = Number(digits);
  return digits === '' || number < 1 ? null : Math.min(number, most);
}

function newService(): DraftService {
  return {
    id: crypto.randomUUID(),
    serviceType: null,
    isGranted: true,
    timesFloor: null,
    timesUsual: null,
    per: null,
    extentWords: '',
    startsOn: null,
    endsOn: null,
    unitId: null,
    appealBody: '',
    appealWeeks: null,
  };
}
