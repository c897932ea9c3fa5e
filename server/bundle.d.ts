export function run(source: string): Promise<void>;
export function digestOf(files: readonly string[]): string | null;
export function buildOnce(): Promise<void>;
