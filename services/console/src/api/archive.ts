import { useQuery } from '@tanstack/react-query';
import { read } from './client.js';

interface ArchiveAnswer<T> {
  readonly banner: string;
  readonly items: readonly T[];
}

/** Historical records never change while the server runs. */
export const useArchive = <T>(kind: 'requests' | 'providers') =>
  useQuery({
    queryKey: ['archive', kind],
    queryFn: ({ signal }) => read<ArchiveAnswer<T>>(`/archive/${kind}`, signal),
    staleTime: Infinity,
  });
