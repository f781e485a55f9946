import { type ReactNode, useEffect, useRef } from 'react';
import { Mark } from './drawings.tsx';
import { LanguagePicker, useText } from './language.tsx';

let firstPage = true;

/** The heading of a page. It takes the focus when one has come from another page, so that it is read aloud. */
export function PageHeading(props: { children: string; title?: string; lead?: string }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (firstPage) firstPage = false;
    else ref.current?.focus();
  }, []);
  useEffect(() => {
    document.title = `${props.title ?? props.children} – Tunet`;
  }, [props.title, props.children]);
  return (
    <header className="page-heading">
      <h1 ref={ref} tabIndex={-1}>
        {props.children}
      </h1>
      {props.lead ? <p className="lead">{props.lead}</p> : null}
    </header>
  );
}

/** The first thing the Tab key reaches. */
export function SkipLink() {
  const text = useText();
  return (
    <a className="ds-skip-link" href="#main">
      {text.common.skip}
    </a>
  );
}

/** The bar on top of every door: whose house it is, the language, and what the door adds. */
export function TopBar(props: { home: string; place: string; door?: string; children?: ReactNode }) {
  return (
    <header className="top-bar no-print">
      <a className="brand" href={props.home}>
        <Mark size={36} />
        <span className="brand-words">
          <strong>{props.place}</strong>
          {props.door ? <span>{props.door}</span> : null}
        </span>
      </a>
      <div className="top-bar-tools">
        {props.children}
        <LanguagePicker />
      </div>
    </header>
  );
}

/** Where the content is; the skip link leads here. */
export function Main(props: { children: ReactNode; className?: string }) {
  return (
    <main id="main" tabIndex={-1} className={props.className}>
      {props.children}
    </main>
  );
}
