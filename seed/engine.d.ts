export function patienceOf(engine: string): readonly string[];
export function compileLess(): void;
