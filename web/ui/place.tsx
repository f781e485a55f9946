import type { Place } from '@tunet/contract';
import { createContext, useContext } from 'react';

export const PlaceContext = createContext<Place | null>(null);

/** The municipality or response centre whose door this is. */
export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('The place was asked for outside the door');
  return place;
}
