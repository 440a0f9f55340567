import { DatasetError } from '@coalition-map/schema';
import type { Trouble, TroubleCode } from './state.ts';

/** A file that could not be had, with the code that the interface puts into words. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: TroubleCode;
  /** What came instead of the file, in a few plain words. */
  readonly got: string;

  constructor(code: TroubleCode, url: string, got: string, options?: ErrorOptions) {
    super(`${url}: got ${got}; wanted the file.`, options);
    this.code = code;
    this.got = got;
  }
}

/** Gives an error of the load as a trouble that can be shown. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Refused || error instanceof DatasetError)
    return { code: error.code, detail: error.message };
  return { code: 'not-a-dataset', detail: error instanceof Error ? error.message : String(error) };
}

/** Gives what came instead of a file, in a few plain words. */
export function gotOf(error: unknown): string {
  if (error instanceof Refused) return error.got;
  return error instanceof DatasetError ? error.fault.got : String(error).slice(0, 60);
}
