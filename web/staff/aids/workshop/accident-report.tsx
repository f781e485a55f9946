import { useQuery } from '@tanstack/react-query';
import type { AidAccident } from '@tunet/contract';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../../data/call.ts';
import { Button } from '../../../ui/button.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { PartState } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';
import { saveFile } from './workshop-data.ts';

/** The report that is made of the record: opened here, printed, or taken along as a file. */
export function AccidentReport({ accident, done }: { accident: AidAccident; done: () => void }) {
  const { aidStore, aidWork } = useStaffText();
  const say = aidStore.after;
  const { language } = useLanguage();
  const frame = useRef<HTMLIFrameElement>(null);
  const [address, setAddress] = useState<string | null>(null);
  const report = useQuery({
    queryKey: ['aid-work', 'report', accident.id, language, accident.version],
    queryFn: () =>
      call('GET /api/aids/accidents/:accidentId/report', { params: { accidentId: accident.id }, query: { language } }),
    gcTime: 0,
  });
  const pdf = report.data?.pdf;
  useEffect(() => {
    if (pdf === undefined) return;
    const bytes = Uint8Array.from(atob(pdf), (sign) => sign.charCodeAt(0));
    const made = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [pdf]);
  return (
    <section className="aid-part" aria-label={say.open}>
      <PartState query={report} doing={aidWork.waiting}>
        {(made) => (
          <>
            <p>{say.reportTo(made.to.join(', '))}</p>
            {address ? <iframe ref={frame} className="aid-report" title={made.name} src={address} /> : null}
            <span className="aid-acts">
              <Button variant="secondary" sign="letter" onClick={() => frame.current?.contentWindow?.print()}>
                {say.print}
              </Button>
              <Button variant="tertiary" onClick={() => saveFile(made.name, 'application/pdf', made.pdf)}>
                {say.save}
              </Button>
              <Button variant="tertiary" color="neutral" onClick={done}>
                {say.close}
              </Button>
            </span>
          </>
        )}
      </PartState>
    </section>
  );
}
