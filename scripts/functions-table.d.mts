export function readmeWithFunctions(readme: string): Promise<string>;
