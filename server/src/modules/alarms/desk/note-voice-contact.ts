import { stepNumbers } from './alarm-card.ts';
import { type Asked, actAtDesk, type Outcome } from './at-desk.ts';

/** Somebody speaks with the person: the instant that "answered within 60 seconds" is measured by. */
export function noteVoiceContact(asked: Asked, alarmId: string): Promise<Outcome> {
  return actAtDesk(asked, { alarmId }, (_, by) => ({ kind: 'note-voice-contact', by }));
}

/** An emergency number has been rung; the time is kept. It is no contact with the person. */
export function noteEmergencyCall(asked: Asked, alarmId: string, number: string): Promise<Outcome> {
  return actAtDesk(asked, { alarmId }, (_, by) => ({ kind: 'note-emergency-call', by, number }));
}

/** She says herself that she wants no help: with it an alarm may be closed although somebody was sent and nobody came. */
export function noteHelpRefused(asked: Asked, alarmId: string): Promise<Outcome> {
  return actAtDesk(asked, { alarmId }, (_, by) => ({ kind: 'note-help-refused', by }));
}

/** A step of the alarm card is done. */
export function tickStep(asked: Asked, alarmId: string, no: number): Promise<Outcome> {
  return actAtDesk(asked, { alarmId }, async (_, by) => {
    const steps = await stepNumbers(asked.tx, alarmId);
    return { kind: 'tick-step', by, no, steps };
  });
}
