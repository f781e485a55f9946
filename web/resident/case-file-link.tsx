import { usePageText } from '../ui/more-text.tsx';

/** "See everything in my case": one press, one file, at once. */
export function CaseFileLink(props: { applicationId: string; name: string | null }) {
  const say = usePageText().decision;
  return (
    <section className="part no-print">
      <p>{say.caseFileHelp}</p>
      <a
        className="ds-button"
        data-variant="secondary"
        href={`/api/my/applications/${props.applicationId}/file`}
        download
      >
        {say.caseFile(props.name)}
      </a>
    </section>
  );
}
