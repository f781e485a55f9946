import { Link } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { Drawing } from '../../ui/drawings.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Tag } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { sayValue } from './say-value.ts';
import type { Workshop } from './workshop-data.ts';

const scaleKinds = ['level', 'pulse', 'own-goal'] as const;

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly help: string;
  readonly isChanging: boolean;
}
interface Group {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** Everything that can be decided, in groups; `/` goes to the search. */
export function EntryList(props: { workshop: Workshop; chosen: string | undefined }) {
  const say = useStaffText().workshop;
  const [words, setWords] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const searchId = useId();
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const target = event.target;
      const typing = target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      search.current?.focus();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);
  const wanted = words.trim().toLowerCase();
  const fits = ({ label, help, id }: Entry) => `${label} ${help} ${id}`.toLowerCase().includes(wanted);
  const groups = useGroups(props.workshop)
    .map(({ name, entries }) => ({ name, entries: entries.filter(fits) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <nav className="workshop-entries" aria-label={say.entries}>
      <div className="ds-field">
        <label className="ds-label" htmlFor={searchId}>
          {say.search}
        </label>
        <p data-field="description" id={`${searchId}-help`}>
          {say.searchHelp}
        </p>
        <input
          ref={search}
          id={searchId}
          className="ds-input"
          type="search"
          aria-describedby={`${searchId}-help`}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      {groups.length === 0 ? <p role="status">{say.nothingFound}</p> : null}
      {groups.map(({ name, entries }) => (
        <div key={name} className="workshop-group">
          <h2>{name}</h2>
          <ul>
            {entries.map((entry) => (
              <li key={entry.id}>
                <Link
                  to="/workshop/$entry"
                  params={{ entry: entry.id }}
                  aria-current={props.chosen === entry.id ? 'page' : undefined}
                >
                  <span className="workshop-entry-label">{entry.label}</span>
                  <span className="workshop-entry-value">{entry.value}</span>
                  {entry.isChanging ? (
                    <Tag tone="waiting" sign="clock">
                      {say.comes}
                    </Tag>
                  ) : null}
                </Link>
              </li>
            ))}
          </ul>
          {name === say.services ? (
            <Link className="workshop-add" to="/workshop/$entry" params={{ entry: 'service.new' }}>
              <Drawing name="forth" size={20} />
              {say.service.add}
            </Link>
          ) : null}
        </div>
      ))}
    </nav>
  );
}

function useGroups({ rules, lists, serviceTypes }: Workshop): Group[] {
  const { workshop: say, scaleWork } = useStaffText();
  const { language } = useLanguage();
  const ofRules = Object.entries(say.group).map(([group, name]) => {
    const own = rules
      .filter((rule) => rule.group === group)
      .map((rule) => ({
        id: rule.key,
        label: rule.label[language],
        value: sayValue(rule.input, rule.value, say, language),
        help: rule.help[language],
        isChanging: rule.upcoming !== null,
      }));
    return { name, entries: group === 'list' ? [...own, ...lists.map(entryOfList)] : own };
  });
  function entryOfList({ list, label, help, entries }: Workshop['lists'][number]): Entry {
    return {
      id: `list.${list}`,
      label: label[language],
      value: String(entries.length),
      help: help[language],
      isChanging: entries.some(({ endsOn, upcoming }) => endsOn !== null || upcoming !== null),
    };
  }
  const ofServices = serviceTypes.map(({ serviceType, upcoming, endsOn, toConfirm }) => ({
    id: `service.${serviceType.code}`,
    label: serviceType.label[language],
    value: toConfirm ? say.toConfirm : say.answerWithin(say.unit.days(serviceType.promiseDays)),
    help: serviceType.explained[language],
    isChanging: upcoming !== null || endsOn !== null,
  }));
  const ofScales = scaleKinds.map((kind) => ({
    ...{ id: `scale.${kind}`, label: scaleWork.kinds[kind], value: '', help: scaleWork.newHelp },
    isChanging: false,
  }));
  return [...ofRules, { name: scaleWork.group, entries: ofScales }, { name: say.services, entries: ofServices }];
}
