import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Something done with a loan; the lists in which it stands are asked for anew. */
export function useLoanAct<Input, Result>(act: (input: Input) => Promise<Result>, personId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['store-aid-loans'] });
      void client.invalidateQueries({ queryKey: ['aid-loans-of', personId] });
    },
  });
}
